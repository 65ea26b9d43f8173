using Microsoft.Extensions.Time.Testing;
using Tonsure.Adapters.Meters;
using Tonsure.Adapters.Meters.Sharing;
using Tonsure.Measuring;
using Tonsure.Quantities;
using Tonsure.Tests.Measuring;
using Xunit;

namespace Tonsure.Adapters.Tests.Meters.Sharing;

/// <summary>Four runs on a host that draws 50 W, on a clock of the test's own; each has a meter as if it were a process of its own.</summary>
public sealed class DeadOwnerTests : IDisposable
{
    private const int Watts = 50;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly FakedTree _folder = new();
    private readonly FakedProcTree _proc = new();
    private readonly FakeTimeProvider _time = new();
    private readonly List<FakeMeter> _counters = [];
    private readonly List<Run> _runs = [];
    private double _joules;

    public DeadOwnerTests()
    {
        _proc.Host(1000);
        _proc.Write("self/stat", "7 (tonsure) R 1 1 1 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 100 0 0\n");
    }

    public void Dispose()
    {
        _runs.ForEach(run => run.Meter.Dispose());
        _proc.Dispose();
        _folder.Dispose();
    }

    /// <summary>The owner dies after its own sample; or after another took one for it that it has not fetched.</summary>
    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    public async Task A_dead_owner_takes_at_most_one_interval_with_it_and_nothing_of_the_others(
        int last,
        int lostIntervals
    )
    {
        foreach (int _ in Enumerable.Range(0, 4))
        {
            await JoinAsync();
        }

        // Everybody's turn in turn; the first one of a round takes the sample for all.
        for (int round = 0; round < 8; round++)
        {
            Advance(Interval);
            for (int i = 0; i < 4; i++)
            {
                await SampleAsync(_runs[(round + i) % 4]);
            }
        }

        // Run 1 dies in the middle of an interval, after run `last` had the turn.
        Advance(Interval);
        await SampleAsync(_runs[last]);
        Advance(Interval / 2);
        _runs[1].Meter.Dispose();
        for (int round = 0; round < 4; round++)
        {
            Advance(Interval);
            foreach (int i in new[] { 2, 3, 0 })
            {
                await SampleAsync(_runs[i]);
            }
        }

        foreach (int i in new[] { 2, 3, 0 })
        {
            _runs[i].Samples.AddRange(await _runs[i].Meter.FinishAsync(TimeSpan.Zero));
        }

        // The first run was there all the time: its balance is the host's.
        HostSplit host = _runs[0].Split;
        ItEnergy drawn = ItEnergy.FromJoules(_joules);
        Assert.Equal(drawn, host.Measured);
        ItEnergy known = _runs.Aggregate(
            default(ItEnergy),
            (sum, run) => sum + run.Split.Attributed
        );
        ItEnergy lost = host.Attributed + host.OtherRuns - known;
        Assert.Equal(drawn, known + lost + host.Idle + host.Unattributed);
        // A quarter of the host's idle power in the one interval that was given to run 1 and never fetched.
        Assert.Equal(
            ItEnergy.FromMillijoules(
                lostIntervals * Hosts.Small.Cpus * (long)Interval.TotalMilliseconds / 4
            ),
            lost
        );
    }

    private void Advance(TimeSpan span)
    {
        _joules += Watts * span.TotalSeconds;
        _counters.ForEach(counter => counter.Joules["package-0"] = _joules);
        _time.Advance(span);
    }

    private static async Task SampleAsync(Run run) =>
        run.Samples.AddRange(await run.Meter.SampleAsync());

    private async Task JoinAsync()
    {
        HostDescription host = Hosts.Small with { AllowedCpus = 4 };
        MeterRoots roots = new(
            "/sys",
            _proc.Root,
            name => name == "TONSURE_RUNTIME_DIR" ? _folder.At("run") : null
        );
        Run run = new(
            new SharedRunMeter(
                () => HostFolder.Open(roots),
                new HostParts(_proc.Root, host, Hosts.Model, (_, time) => [NewCounter(time)]),
                RunClaim.On(host, Guid.CreateVersion7(_time.GetUtcNow()), IdlePolicy.Share),
                _time,
                (place, detail) => Assert.Fail($"{place}: {detail}")
            )
        );
        _runs.Add(run);
        _ = await run.Meter.BeginAsync(Interval, TestContext.Current.CancellationToken);
    }

    private FakeMeter NewCounter(TimeProvider time)
    {
        FakeMeter counter = new(time, "package-0") { IdlePerDevice = Power.FromWatts(4) };
        counter.Joules["package-0"] = _joules;
        _counters.Add(counter);
        return counter;
    }

    private sealed record Run(SharedRunMeter Meter)
    {
        public List<RunSample> Samples { get; } = [];

        /// <summary>What it knows of the host's energy.</summary>
        public HostSplit Split =>
            Samples
                .SelectMany(sample => sample.Components)
                .Select(component => component.Host)
                .OfType<HostSplit>()
                .Aggregate(HostSplit.None, (sum, split) => sum + split);
    }
}
