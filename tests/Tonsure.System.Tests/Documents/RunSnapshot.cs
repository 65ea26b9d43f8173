using Microsoft.Extensions.Time.Testing;
using Tonsure.Adapters;
using Tonsure.Adapters.Meters;
using Tonsure.Cli;
using Tonsure.Cli.Commands;
using Tonsure.Cli.Languages;
using Tonsure.Cli.Runs;
using Tonsure.Measuring;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.System.Tests.Documents;

/// <summary>
/// The summary of one fixed run: what a counter and the CPU clocks said is given, everything else follows by the real formulas
/// from the shipped tables.
/// </summary>
internal static class RunSnapshot
{
    private static readonly HostDescription Host = new(
        64,
        64,
        256_000_000_000,
        "AMD EPYC",
        "EPYC 4th Gen",
        IsVirtual: false,
        IsContainer: false
    );

    // Microseconds: the host, the run, the tool.
    private static readonly CpuTimes Used = new(41_000_000_000, 40_100_000_000, 600_000);

    public static string Root { get; } = FindRoot();

    public static string Text(string language)
    {
        (CommandContext cli, RunResult result) = Of(language, "DE");
        return string.Join(
            '\n',
            RunSummary.Lines(cli.Texts, result).Select(line => line.TrimEnd())
        );
    }

    /// <summary>The run in a zone, and the world that it was measured in.</summary>
    public static (CommandContext Cli, RunResult Result) Of(string language, string zone)
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
                zone,
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
            ReservedCpus = Host.AllowedCpus,
            Source = "snapshot",
        };
        RunAccumulator accumulator = new(context);
        accumulator.Add(Sample(cli, Interval.Between(start, start.AddSeconds(761))));
        MeasuredRun run = accumulator.Finish(
            true,
            start.AddSeconds(761).ToUnixTimeMilliseconds(),
            () => Guid.CreateVersion7(start)
        );
        return (cli, RunResult.Of(cli, request, run));
    }

    /// <summary>What a counter and the memory model say of the run.</summary>
    private static RunSample Sample(CommandContext cli, Interval window)
    {
        PowerModel model = ShippedPowerModels.Load(cli.World.Data).For(Host.Microarchitecture);
        CounterDevice package = new(
            "package-0",
            new CounterLimits(Range: null, Power.FromWatts(1000)),
            PowercapProbe.ErrorPerMille,
            span => model.CpuIdle(Host.Cpus, span)
        );
        _ = package.Read(window.StartMs, 0);
        Reading.Known counted = Assert.IsType<Reading.Known>(
            Assert.Single(package.Read(window.EndMs, 251_130_000_000))
        );
        AttributedEnergy cpu = Attribution.ByCpuTime(counted, Used, Host, IdlePolicy.Share);
        return new RunSample(
            window,
            [
                new ComponentSample(
                    ComponentNames.Cpu,
                    counted.Device,
                    window,
                    cpu.Run,
                    cpu.Self,
                    cpu.Host,
                    new Evidence(EvidenceGrade.Measured, "powercap-rapl", "1", "")
                ),
                new ComponentSample(
                    ComponentNames.Memory,
                    ComponentNames.Memory,
                    window,
                    MemoryAttribution.Among(
                        model.Memory(Host.MemoryBytes, window),
                        Host.MemoryBytes,
                        [
                            default(ShareClaim) with
                            {
                                Policy = IdlePolicy.Share,
                                Allowed = (long)(Host.AllowedCpus * 1000),
                            },
                        ],
                        Host.Cpus
                    )[0],
                    default,
                    Host: null,
                    model.MemoryEvidence
                ),
            ],
            [],
            []
        );
    }

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
