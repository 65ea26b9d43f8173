using System.Collections.Immutable;
using CsCheck;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Tests.Measuring;

/// <summary>How a stretch of samples of a counted device ends.</summary>
public enum StretchEnd
{
    /// <summary>The counter told each sample.</summary>
    Counted,

    /// <summary>Readings failed, and the one after them told the whole span.</summary>
    Bridged,

    /// <summary>Readings failed, and what was used meanwhile is lost.</summary>
    Lost,

    /// <summary>Readings failed and the process died before the gap was closed.</summary>
    CutShort,
}

/// <summary>A run with a counted CPU, whose counter may fail, and a modelled memory; it knows what must come out.</summary>
public sealed record RunStory(
    ImmutableArray<RunSample> Samples,
    Int128 Cpu,
    Int128 CpuFilled,
    Int128 Memory,
    Int128 Self,
    HostSplit? Host
)
{
    public static readonly Evidence Counter = new(EvidenceGrade.Measured, "counter", "1", "");
    public static readonly Evidence Model = new(EvidenceGrade.Modelled, "model", "1", "2026");

    private static readonly Gen<(StretchEnd End, int Length)[]> Stretches = Gen.Select(
        Gen.Int[0, 2].Select(i => (StretchEnd)i),
        Gen.Int[1, 4]
    ).Array[1, 8];

    /// <summary>Any run: samples of milliseconds to hours from any instant, so that they straddle full hours.</summary>
    public static readonly Gen<RunStory> Any = Gen.Select(
            Gen.Long[-5_000_000, 5_000_000],
            Stretches,
            Gen.Bool,
            Gen.Int[0, int.MaxValue]
        )
        .Select(Tell);

    public static RunContext Context(long startMs) =>
        new()
        {
            Measurement = Guid.CreateVersion7(DateTimeOffset.UnixEpoch),
            RunId = "run",
            Subject = "model",
            StartMs = startMs,
            ReservedCpus = 1.5,
            Source = "test",
        };

    public static Bounded<ItEnergy> Energy(long value, long lower, long upper) =>
        new(
            ItEnergy.FromMillijoules(value),
            ItEnergy.FromMillijoules(lower),
            ItEnergy.FromMillijoules(upper)
        );

    public static ComponentSample Component(
        string component,
        string device,
        Interval interval,
        long run,
        long self,
        HostSplit? host = null,
        Evidence? evidence = null
    ) =>
        new(
            component,
            device,
            interval,
            Energy(run, run / 2, run * 2),
            Energy(self, self / 2, self * 2),
            host,
            evidence ?? (host is null ? Model : Counter)
        );

    private static RunStory Tell(
        long startMs,
        (StretchEnd End, int Length)[] stretches,
        bool cutShort,
        int seed
    )
    {
        Random random = new(seed);
        List<RunSample> samples = [];
        Int128 cpu = 0;
        Int128 filled = 0;
        Int128 memory = 0;
        Int128 self = 0;
        HostSplit? host = null;
        long now = startMs;
        if (cutShort)
        {
            stretches = [.. stretches, (StretchEnd.CutShort, 2)];
        }

        foreach ((StretchEnd end, int length) in stretches)
        {
            long began = now;
            Int128 shadowRun = 0;
            Int128 shadowSelf = 0;
            for (int i = 0; i < length; i++)
            {
                Interval interval = Interval.FromMilliseconds(
                    now,
                    now + random.Next(1, random.Next(2) == 0 ? 2_000 : 9_000_000)
                );
                now = interval.EndMs;
                Interval stretch = Interval.FromMilliseconds(began, now);
                bool last = i == length - 1;
                List<ComponentSample> known =
                [
                    Component("memory", "memory", interval, random.Next(5_000), random.Next(50)),
                ];
                memory += known[0].Run.Value.Millijoules;
                self += known[0].Self.Value.Millijoules;
                ComponentSample shadow = Component(
                    "cpu",
                    "package-0",
                    interval,
                    random.Next(90_000),
                    random.Next(90)
                );
                shadowRun += shadow.Run.Value.Millijoules;
                shadowSelf += shadow.Self.Value.Millijoules;
                if (end == StretchEnd.Counted || (end == StretchEnd.Bridged && last))
                {
                    HostSplit split = new(
                        ItEnergy.FromMillijoules(random.Next(90_000)),
                        ItEnergy.FromMillijoules(random.Next(90_000)),
                        ItEnergy.FromMillijoules(random.Next(90_000))
                    );
                    host = (host ?? HostSplit.None) + split;
                    ComponentSample counted = Component(
                        "cpu",
                        "package-0",
                        end == StretchEnd.Counted ? interval : stretch,
                        split.Attributed.Millijoules,
                        random.Next(90),
                        split
                    );
                    cpu += counted.Run.Value.Millijoules;
                    self += counted.Self.Value.Millijoules;
                    known.Add(counted);
                }

                bool closes = last && end is StretchEnd.Bridged or StretchEnd.Lost && last;
                samples.Add(
                    new RunSample(
                        interval,
                        [.. known],
                        [shadow],
                        closes
                            ?
                            [
                                new Gap(
                                    "package-0",
                                    stretch,
                                    GapReason.ReadFailed,
                                    default,
                                    ItEnergy.FromMillijoules(9),
                                    end == StretchEnd.Bridged
                                ),
                            ]
                            : []
                    )
                );
            }

            if (end is StretchEnd.Lost or StretchEnd.CutShort)
            {
                filled += shadowRun;
                self += shadowSelf;
            }
        }

        return new RunStory([.. samples], cpu, filled, memory, self, host);
    }
}
