using Tonsure.Adapters.Interop;
using Tonsure.Adapters.Meters;
using Tonsure.Adapters.Meters.Sharing;
using Tonsure.Measuring;
using Tonsure.Quantities;
using Tonsure.Tests.Measuring;
using Xunit;

namespace Tonsure.Adapters.Tests.Meters.Sharing;

/// <summary>Runs that share a host, each with a meter of its own as if it were a process of its own.</summary>
public sealed class SharedRunMeterTests : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(40);
    private readonly FakedTree _folder = new();
    private readonly FakedProcTree _proc = new();
    private readonly List<string> _told = [];
    private readonly List<SharedRunMeter> _meters = [];

    public SharedRunMeterTests() => _proc.Host(1000);

    public void Dispose()
    {
        _meters.ForEach(meter => meter.Dispose());
        _proc.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Idle_power_is_shared_by_runs_that_overlap_and_not_given_to_each()
    {
        SharedRunMeter one = await BeginAsync();
        SharedRunMeter two = await BeginAsync();
        await Task.Delay(300, TestContext.Current.CancellationToken);
        IReadOnlyList<RunSample> ofOne = await one.FinishAsync(TimeSpan.Zero);
        IReadOnlyList<RunSample> ofTwo = await two.FinishAsync(TimeSpan.Zero);
        double first = Cpu(ofOne, out double alone).Value.Joules;
        double second = Cpu(ofTwo, out _).Value.Joules;

        // Each may use all four CPUs, so that alone it would carry all of the 4 W of idle power. How long both were there is for the
        // machine to say, and it is read off the samples.
        (double began, double ended) = Span(ofOne);
        (double joined, double left) = Span(ofTwo);
        double together = ended - joined;
        Watts(4, (first + second) / (left - began));
        Watts(4, first / (alone - (together / 2)));
        Assert.Empty(_told);
        Assert.Empty(Left());
    }

    [Fact]
    public async Task A_run_whose_tool_has_died_has_no_share_any_more()
    {
        SharedRunMeter one = await BeginAsync();
        SharedRunMeter two = await BeginAsync();
        two.Dispose();
        _ = await one.SampleAsync();
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Bounded<ItEnergy> rest = Cpu(await one.SampleAsync(), out double seconds);
        Watts(4, rest.Value.Joules / seconds);
        _ = await one.FinishAsync(TimeSpan.Zero);
        Assert.Empty(Left());
    }

    [Fact]
    public async Task What_others_have_sampled_comes_with_the_next_sample_and_covers_every_instant()
    {
        SharedRunMeter one = await BeginAsync();
        SharedRunMeter two = await BeginAsync();
        List<RunSample> samples = [];
        for (int i = 0; i < 10; i++)
        {
            await Task.Delay(Interval, TestContext.Current.CancellationToken);
            _ = await two.SampleAsync();
            samples.AddRange(await one.SampleAsync());
        }

        _ = await two.FinishAsync(TimeSpan.Zero);
        samples.AddRange(await one.FinishAsync(TimeSpan.Zero));
        Assert.True(samples.Count > 5);
        for (int i = 1; i < samples.Count; i++)
        {
            Assert.Equal(samples[i - 1].Interval.EndMs, samples[i].Interval.StartMs);
        }
    }

    [Fact]
    public async Task A_stuck_owner_stops_nobody_and_the_run_has_its_share()
    {
        SharedRunMeter one = await BeginAsync();
        SharedRunMeter two = await BeginAsync();
        using (FileLock.TryTake(Path.Combine(Host(), "lock"), UnixFileMode.UserRead)!)
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
            Assert.Empty(await two.SampleAsync());
            Bounded<ItEnergy> energy = Cpu(
                await two.FinishAsync(TimeSpan.Zero),
                out double seconds
            );
            Watts(2, energy.Value.Joules / seconds);
        }

        two.Dispose();
        _ = await one.FinishAsync(TimeSpan.Zero);
        Assert.Empty(Left());
    }

    [Fact]
    public async Task Where_the_folder_cannot_be_used_the_run_goes_on_alone_and_says_so()
    {
        File.WriteAllText(_folder.At("run"), "a file, where a folder is needed");
        SharedRunMeter one = await BeginAsync();
        await Task.Delay(100, TestContext.Current.CancellationToken);
        Bounded<ItEnergy> energy = Cpu(await one.FinishAsync(TimeSpan.Zero), out double seconds);
        Watts(4, energy.Value.Joules / seconds);
        Assert.Single(_told);
    }

    [Fact]
    public async Task A_folder_that_everybody_can_write_to_is_not_trusted()
    {
        Directory.CreateDirectory(_folder.At("run"));
        File.SetUnixFileMode(_folder.At("run"), (UnixFileMode)0b111_111_111);
        _ = await BeginAsync();
        Assert.Contains("everybody", Assert.Single(_told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_removed_meanwhile_costs_no_sample()
    {
        SharedRunMeter one = await BeginAsync();
        await Task.Delay(100, TestContext.Current.CancellationToken);
        List<RunSample> samples = [.. await one.SampleAsync()];
        Directory.Delete(_folder.At("run"), recursive: true);
        await Task.Delay(100, TestContext.Current.CancellationToken);
        samples.AddRange(await one.SampleAsync());
        samples.AddRange(await one.FinishAsync(TimeSpan.Zero));
        Assert.Single(_told);
        Watts(4, Cpu(samples, out double seconds).Value.Joules / seconds);
    }

    [Fact]
    public async Task A_state_of_another_version_is_left_alone()
    {
        _ = await BeginAsync();
        string state = Path.Combine(Host(), "state");
        File.WriteAllText(state, "tonsure-host 9 1 1\n{}");
        _ = await BeginAsync();
        Assert.Single(_told);
        Assert.StartsWith("tonsure-host 9", File.ReadAllText(state), StringComparison.Ordinal);
    }

    /// <summary>
    /// The mean power, within a fifth: a busy machine may stop a tool for some of these milliseconds between its look at the clock and its
    /// look at the meter. A share lost or given twice is off by a half or more.
    /// </summary>
    private static void Watts(double expected, double actual) =>
        Assert.InRange(actual, expected * 0.8, expected * 1.2);

    private static (double Start, double End) Span(IReadOnlyList<RunSample> samples) =>
        (
            samples.Min(sample => sample.Interval.StartMs) / 1e3,
            samples.Max(sample => sample.Interval.EndMs) / 1e3
        );

    private static Bounded<ItEnergy> Cpu(IReadOnlyList<RunSample> samples, out double seconds)
    {
        seconds = samples
            .SelectMany(sample => sample.Components)
            .Where(component => component.Component == ComponentNames.Cpu)
            .Sum(component => component.Interval.Duration.TotalSeconds);
        return samples
            .SelectMany(sample => sample.Components)
            .Where(component => component.Component == ComponentNames.Cpu)
            .Select(component => component.Run)
            .Aggregate(
                (sum, next) =>
                    new Bounded<ItEnergy>(
                        sum.Value + next.Value,
                        sum.Lower + next.Lower,
                        sum.Upper + next.Upper
                    )
            );
    }

    private async Task<SharedRunMeter> BeginAsync()
    {
        HostDescription host = Hosts.Small with { AllowedCpus = 4 };
        MeterRoots roots = new(
            "/sys",
            _proc.Root,
            name => name == "TONSURE_RUNTIME_DIR" ? _folder.At("run") : null
        );
        SharedRunMeter meter = new(
            () => HostFolder.Open(roots),
            new HostParts(
                _proc.Root,
                host,
                Hosts.Model,
                (used, time) => [new PowerModelMeter(Hosts.Model, host, used, time)]
            ),
            RunClaim.On(host, Guid.NewGuid(), IdlePolicy.Share),
            TimeProvider.System,
            (place, detail) => _told.Add($"{place}: {detail}")
        );
        _meters.Add(meter);
        _ = await meter.BeginAsync(Interval, TestContext.Current.CancellationToken);
        return meter;
    }

    private string Host() => Assert.Single(Directory.GetDirectories(_folder.At("run")));

    private string[] Left() =>
        [
            .. Directory
                .GetFiles(Host())
                .Select(path => Path.GetFileName(path))
                .Where(name => name != "lock"),
        ];
}
