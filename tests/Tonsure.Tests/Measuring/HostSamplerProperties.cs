using System.Collections.Immutable;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Tonsure.Measuring;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Measuring;

public sealed class HostSamplerProperties
{
    private const string Package = "package-0";

    private static readonly Guid[] Runs =
    [
        .. Enumerable.Range(1, 4).Select(i => new Guid(i, 0, 0, new byte[8])),
    ];

    /// <summary>A second or so of a host's life: what its runs and everybody else use, which run comes or goes, what the counter does.</summary>
    private sealed record Moment(
        int Ms,
        int Watts,
        int[] RunMs,
        int OtherMs,
        int Comer,
        IdlePolicy Policy,
        int Event
    );

    private static readonly Gen<Moment[]> Lives = Gen.Select(
        Gen.Int[1, 3000],
        Gen.Int[0, 900],
        Gen.Int[0, 4000].Array[Runs.Length],
        Gen.Int[0, 4000],
        Gen.Int[1, 5],
        Gen.Enum<IdlePolicy>(),
        Gen.Int[0, 9],
        (ms, watts, runs, others, comer, policy, happens) =>
            new Moment(ms, watts, runs, others, comer, policy, happens)
    ).Array[1, 40];

    [Fact]
    public async Task However_runs_come_and_go_each_joule_is_in_one_place() =>
        await Lives.SampleAsync(async life =>
        {
            Scene scene = new();
            await scene.BeginAsync();
            foreach (Moment moment in life)
            {
                await scene.PlayAsync(moment);
            }

            scene.Counter.Joules[Package] = scene.Joules;
            scene.Take(await scene.Sampler.FinishAsync(TestContext.Current.CancellationToken));
            scene.AssertEachJouleOnce();
        });

    [Fact]
    public async Task A_successor_goes_on_where_the_owner_died_and_no_joule_is_lost() =>
        await Lives.SampleAsync(async life =>
        {
            Scene scene = new();
            await scene.BeginAsync();
            foreach (Moment moment in life)
            {
                await scene.PlayAsync(moment);
                if (moment.Event == 1)
                {
                    scene.KillTheOwner();
                }
            }

            scene.Counter.Joules[Package] = scene.Joules;
            scene.Take(await scene.Sampler.FinishAsync(TestContext.Current.CancellationToken));
            scene.AssertEachJouleOnce();
        });

    private sealed class Scene
    {
        // Microseconds of all of the host's threads in a millisecond.
        private static readonly long ThreadMicroseconds = Hosts.Small.Cpus * 1000L;

        private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeMilliseconds(0));
        private readonly FakeHostUse _use = new();
        private readonly HashSet<Guid> _present = [];
        private readonly Dictionary<long, List<HostSplit>> _splits = [];

        public Scene()
        {
            Counter = new FakeMeter(_time, Package) { IdlePerDevice = Power.FromWatts(30) };
            Sampler = NewSampler();
        }

        public FakeMeter Counter { get; private set; }

        public HostSampler Sampler { get; private set; }

        public double Joules { get; private set; }

        /// <summary>The first run is there from the beginning to the end, so that each joule is in somebody's samples.</summary>
        public async Task BeginAsync()
        {
            await Sampler.BeginAsync(TestContext.Current.CancellationToken);
            Sampler.Join(new RunClaim(Runs[0], IdlePolicy.Share, 1.5));
            _ = _present.Add(Runs[0]);
        }

        public async Task PlayAsync(Moment moment)
        {
            Joules += moment.Watts * moment.Ms / 1000.0;
            Counter.Joules[Package] = Joules;
            if (moment.Event == 0)
            {
                _ = Counter.Joules.Remove(Package);
            }

            for (int i = 0; i < Runs.Length; i++)
            {
                if (_present.Contains(Runs[i]))
                {
                    _use.Use(Runs[i], moment.RunMs[i] * 1000L, moment.RunMs[i]);
                }
            }

            _use.UseByOthers(moment.OtherMs * 1000L);
            _time.Advance(TimeSpan.FromMilliseconds(moment.Ms));
            Take(await Sampler.SampleAsync(TestContext.Current.CancellationToken));
            if (moment.Comer >= Runs.Length)
            {
                return;
            }

            Guid comer = Runs[moment.Comer];
            if (_present.Remove(comer))
            {
                Sampler.Leave(comer);
                _use.End(comer);
            }
            else
            {
                _ = _present.Add(comer);
                Sampler.Join(
                    new RunClaim(comer, moment.Policy, 1.5)
                    {
                        CpuSet = moment.Comer == 1 ? null : "0-1",
                        IsContained = moment.Event > 5,
                    }
                );
            }
        }

        /// <summary>Another process goes on from what the owner wrote down after its last sample.</summary>
        public void KillTheOwner()
        {
            HostState state = Sampler.State;
            FakeMeter dead = Counter;
            Counter = new FakeMeter(_time, Package) { IdlePerDevice = dead.IdlePerDevice };
            Counter.Joules.Clear();
            foreach ((string device, double joules) in dead.Joules)
            {
                Counter.Joules[device] = joules;
            }

            Sampler = NewSampler();
            Sampler.Resume(state);
        }

        public void Take(ImmutableDictionary<Guid, RunSample> samples)
        {
            Assert.All(samples.Keys, run => Assert.Contains(run, _present));
            // No thread is reserved twice.
            Assert.True(
                samples.Values.Sum(sample => sample.ReservedMicroseconds!.Value)
                    <= samples.Values.Max(sample => sample.Interval.DurationMs) * ThreadMicroseconds
            );
            foreach (RunSample sample in samples.Values)
            {
                foreach (
                    ComponentSample component in sample.Components.Where(c => c.Host is not null)
                )
                {
                    long end = component.Interval.EndMs;
                    _splits.TryAdd(end, []);
                    _splits[end].Add(component.Host!);
                    Assert.Equal(component.Run.Value, component.Host!.Attributed);
                }
            }
        }

        public void AssertEachJouleOnce()
        {
            long measured = 0;
            foreach (List<HostSplit> span in _splits.Values)
            {
                HostSplit any = span[0];
                ItEnergy attributed = span.Aggregate(
                    default(ItEnergy),
                    (sum, s) => sum + s.Attributed
                );
                Assert.Equal(any.Measured, attributed + any.Idle + any.Unattributed);
                Assert.All(
                    span,
                    split =>
                    {
                        Assert.Equal(any.Measured, split.Measured);
                        Assert.Equal(any.Idle, split.Idle);
                        Assert.Equal(any.Unattributed, split.Unattributed);
                        Assert.Equal(attributed, split.Attributed + split.OtherRuns);
                    }
                );
                measured += any.Measured.Millijoules;
            }

            // The counter shows whole microjoules; the millijoule that it is in the middle of is still to come.
            Assert.InRange((Joules * 1000) - measured, -0.01, 1.01);
        }

        private HostSampler NewSampler() => new([Counter], _use, Hosts.Small, Hosts.Model, _time);
    }
}
