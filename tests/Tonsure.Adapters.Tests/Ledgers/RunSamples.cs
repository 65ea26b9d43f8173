using System.Collections.Immutable;
using CsCheck;
using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Tests.Ledgers;

/// <summary>Contexts and samples of all shapes that a journal must keep.</summary>
internal static class RunSamples
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char["aZ9 \"\\/\n\t\0{}é한"], 0, 12];

    private static readonly Gen<Bounded<ItEnergy>> Energy = Gen.Long[0, 1_000_000_000_000]
        .Array[3]
        .Select(figures =>
        {
            Array.Sort(figures);
            return new Bounded<ItEnergy>(
                ItEnergy.FromMillijoules(figures[1]),
                ItEnergy.FromMillijoules(figures[0]),
                ItEnergy.FromMillijoules(figures[2])
            );
        });

    private static readonly Gen<HostSplit> Split = Gen.Long[0, 1_000_000_000]
        .Select(ItEnergy.FromMillijoules)
        .Array[3]
        .Select(parts => new HostSplit(parts[0], parts[1], parts[2]));

    private static readonly Gen<Evidence> Evidence = Gen.Select(
        Gen.Int[0, 4],
        Text,
        Text,
        (grade, method, vintage) => new Evidence((EvidenceGrade)grade, method, "1", vintage)
    );

    public static Gen<RunContext> Context { get; } =
        Gen.Select(
            Text,
            Gen.Dictionary(Text, Text)[0, 3],
            Gen.Double[0.001, 512],
            Gen.Int[0, 8],
            Gen.Long[0, 4_000_000_000_000],
            Gen.Bool,
            (text, labels, cpus, kind, startMs, some) =>
                new RunContext
                {
                    Measurement = Guid.CreateVersion7(DateTimeOffset.UnixEpoch),
                    RunId = "run" + text,
                    Subject = "subject" + text,
                    Owner = some ? Owner("acme/nlp") : OwnerPath.Unowned,
                    Kind = (ActivityKind)kind,
                    Site = some ? "gcp:europe-west1" : null,
                    Zone = some ? ZoneId.Parse("BE") : ZoneId.World,
                    Labels = labels.ToImmutableSortedDictionary(StringComparer.Ordinal),
                    StartMs = startMs,
                    Idle = (IdlePolicy)(kind % 3),
                    ReservedCpus = some ? cpus : null,
                    Source = "test" + text,
                }
        );

    public static RunContext Plain { get; } =
        new()
        {
            Measurement = Guid.CreateVersion7(DateTimeOffset.UnixEpoch),
            RunId = "run",
            Subject = "model",
            StartMs = 0,
            Source = "test",
        };

    /// <summary>A second of one run; the same number gives the same sample.</summary>
    public static RunSample Second(int number)
    {
        Interval interval = Interval.FromMilliseconds(number * 1_000L, (number + 1) * 1_000L);
        Evidence evidence = new(EvidenceGrade.Measured, "counter", "1", "");
        return new RunSample(
            interval,
            [
                new ComponentSample(
                    "cpu",
                    "package-0",
                    interval,
                    Bounded<ItEnergy>.Exactly(ItEnergy.FromMillijoules(1_000 + number)),
                    Bounded<ItEnergy>.Exactly(ItEnergy.FromMillijoules(number)),
                    new HostSplit(ItEnergy.FromMillijoules(1_000 + number), default, default),
                    evidence
                ),
            ],
            [],
            []
        );
    }

    /// <summary>Consecutive samples from an instant.</summary>
    public static Gen<RunSample[]> After(long startMs) =>
        Gen.Select(
                Gen.Long[1, 5_000_000],
                Gen.Select(Text, Text, Energy, Energy, Split, Evidence, Gen.Bool).Array[0, 3],
                Gen.Select(Text, Gen.Int[0, 7], Gen.Bool).Array[0, 2]
            )
            .Array[0, 5]
            .Select(steps =>
            {
                List<RunSample> samples = [];
                long now = startMs;
                foreach (var (duration, components, gaps) in steps)
                {
                    Interval interval = Interval.FromMilliseconds(now, now + duration);
                    now = interval.EndMs;
                    ImmutableArray<ComponentSample> known =
                    [
                        .. components.Select(c => new ComponentSample(
                            "c" + c.Item1,
                            "d" + c.Item2,
                            interval,
                            c.Item3,
                            c.Item4,
                            c.Item7 ? c.Item5 : null,
                            c.Item6
                        )),
                    ];
                    samples.Add(
                        new RunSample(
                            interval,
                            known,
                            [
                                .. known.Select(c =>
                                    c with
                                    {
                                        Device = "shadow" + c.Device,
                                        Host = null,
                                    }
                                ),
                            ],
                            [
                                .. gaps.Select(g => new Gap(
                                    g.Item1,
                                    interval,
                                    (GapReason)g.Item2,
                                    default,
                                    ItEnergy.FromMillijoules(7),
                                    g.Item3
                                )),
                            ]
                        )
                        {
                            ReservedMicroseconds = components.Length == 0 ? null : duration * 1_500,
                        }
                    );
                }

                return samples.ToArray();
            });

    private static OwnerPath Owner(string text) =>
        OwnerPath.TryParse(text, out OwnerPath owner) ? owner : throw new FormatException(text);
}
