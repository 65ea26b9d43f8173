using Microsoft.Extensions.Time.Testing;
using Tonsure.Adapters;
using Tonsure.Cli;
using Tonsure.Cli.Commands;
using Tonsure.Cli.Languages;
using Tonsure.Cli.Runs;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.System.Tests.Documents;

/// <summary>The summary of one fixed run, made by the real formula and the shipped tables: its figures are computed, not typed.</summary>
internal static class RunSnapshot
{
    public static string Root { get; } = FindRoot();

    public static string Text(string language)
    {
        DateTimeOffset start = new(2026, 11, 21, 21, 0, 0, TimeSpan.Zero);
        FakeTimeProvider time = new(start);
        CommandContext cli = new(
            new Composition(_ => null, Path.Combine(Root, "data"), Path.GetTempPath(), time),
            Texts.For(language, _ => null),
            TextWriter.Null,
            TextWriter.Null,
            false,
            []
        );
        RunRequest request = RunRequest.Read(
            cli,
            new RunWords(
                ["python3", "train.py"],
                null,
                null,
                "acme/nlp",
                null,
                "DE",
                "training",
                "1s",
                "share",
                "readme",
                [],
                null,
                false
            )
        );
        RunContext context = new()
        {
            Measurement = Guid.CreateVersion7(start),
            RunId = "readme",
            Subject = request.Subject,
            Owner = request.Owner,
            Kind = request.Kind,
            Zone = request.Place.Zone,
            StartMs = start.ToUnixTimeMilliseconds(),
            ReservedCpus = 64,
            Source = "snapshot",
        };
        RunAccumulator accumulator = new(context);
        Interval window = Interval.Between(start, start.AddSeconds(761));
        accumulator.Add(
            new RunSample(
                window,
                [
                    Sample(
                        "cpu",
                        window,
                        690_000,
                        655_000,
                        725_000,
                        40,
                        new Evidence(EvidenceGrade.Measured, "powercap-rapl", "1", "")
                    ),
                    Sample(
                        "memory",
                        window,
                        74_000,
                        72_000,
                        76_000,
                        0,
                        new Evidence(EvidenceGrade.Modelled, "memory-power-model", "1", "2026.1")
                    ),
                ],
                [],
                []
            )
        );
        MeasuredRun run = accumulator.Finish(true, window.EndMs, () => Guid.CreateVersion7(start));
        return string.Join(
            '\n',
            RunSummary
                .Lines(cli.Texts, RunResult.Of(cli, request, run))
                .Select(line => line.TrimEnd())
        );
    }

    private static ComponentSample Sample(
        string component,
        Interval window,
        double joules,
        double lower,
        double upper,
        double self,
        Evidence evidence
    ) =>
        new(
            component,
            component,
            window,
            new Bounded<ItEnergy>(
                ItEnergy.FromJoules(joules),
                ItEnergy.FromJoules(lower),
                ItEnergy.FromJoules(upper)
            ),
            Bounded<ItEnergy>.Exactly(ItEnergy.FromJoules(self)),
            null,
            evidence
        );

    private static string FindRoot()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Tonsure.slnx")))
        {
            at = at.Parent;
        }

        return at!.FullName;
    }
}
