using System.Collections.Immutable;
using Microsoft.Extensions.Time.Testing;
using Tonsure.Measuring;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Measuring;

/// <summary>A host of four threads that draws 4 W at rest, for ten seconds in which nothing works.</summary>
public sealed class HostSamplerTests
{
    private const string Package = "package-0";

    [Fact]
    public async Task Runs_on_one_set_of_threads_carry_its_idle_power_once()
    {
        RunSample[] samples = await TenSecondsAsync(
            Claim(1, IdlePolicy.Share, 1) with
            {
                CpuSet = "0",
            },
            Claim(2, IdlePolicy.Share, 1) with
            {
                CpuSet = "0",
            },
            Claim(3, IdlePolicy.Share, 1) with
            {
                CpuSet = "1",
            }
        );
        Assert.Equal([5, 5, 10], samples.Select(Joules));
        Assert.Equal([5, 5, 10], samples.Select(ReservedSeconds));
    }

    [Fact]
    public async Task Runs_on_all_threads_carry_and_reserve_each_thread_once()
    {
        RunSample[] samples = await TenSecondsAsync([
            .. Enumerable.Range(1, 4).Select(i => Claim(i, IdlePolicy.Share, 4)),
        ]);
        Assert.Equal([10, 10, 10, 10], samples.Select(Joules));
        Assert.Equal([10, 10, 10, 10], samples.Select(ReservedSeconds));
    }

    [Fact]
    public async Task Many_runs_that_each_call_the_host_their_own_have_it_once()
    {
        RunSample[] samples = await TenSecondsAsync([
            .. Enumerable.Range(1, 4).Select(i => Claim(i, IdlePolicy.Own, 1)),
        ]);
        Assert.Equal(40, samples.Sum(Joules));
        Assert.All(samples, sample => Assert.Equal(default, Split(sample).Idle));
    }

    [Fact]
    public async Task In_a_container_a_host_of_ones_own_is_the_container()
    {
        RunClaim claim = Claim(1, IdlePolicy.Own, 1.5);
        Assert.Equal(40, Joules(Assert.Single(await TenSecondsAsync(claim))));
        RunSample contained = Assert.Single(
            await TenSecondsAsync(claim with { IsContained = true, CpuSet = "0-3 /docker" })
        );
        Assert.Equal(15, Joules(contained));
        Assert.Equal(15, ReservedSeconds(contained));
        Assert.Equal(ItEnergy.FromJoules(25), Split(contained).Idle);
    }

    [Fact]
    public async Task A_run_that_carries_no_idle_power_leaves_the_others_theirs_and_reserves_nothing()
    {
        RunSample[] samples = await TenSecondsAsync(
            Claim(1, IdlePolicy.Exclude, 1) with
            {
                CpuSet = "0",
            },
            Claim(2, IdlePolicy.Share, 1) with
            {
                CpuSet = "0",
            }
        );
        Assert.Equal([0, 10], samples.Select(Joules));
        Assert.Equal([0, 10], samples.Select(ReservedSeconds));
    }

    private static RunClaim Claim(int number, IdlePolicy policy, double cpus) =>
        new(new Guid(number, 0, 0, new byte[8]), policy, cpus);

    private static async Task<RunSample[]> TenSecondsAsync(params RunClaim[] claims)
    {
        FakeTimeProvider time = new();
        FakeMeter counter = new(time, Package) { IdlePerDevice = Power.FromWatts(4) };
        FakeHostUse use = new();
        HostSampler sampler = new([counter], use, Hosts.Small, Hosts.Model, time);
        await sampler.BeginAsync(TestContext.Current.CancellationToken);
        foreach (RunClaim claim in claims)
        {
            sampler.Join(claim);
            use.Use(claim.Measurement, 0, 0);
        }

        counter.Joules[Package] = 40;
        time.Advance(TimeSpan.FromSeconds(10));
        ImmutableDictionary<Guid, RunSample> samples = await sampler.SampleAsync(
            TestContext.Current.CancellationToken
        );
        return [.. claims.Select(claim => samples[claim.Measurement])];
    }

    private static HostSplit Split(RunSample sample) =>
        Assert.Single(sample.Components, c => c.Host is not null).Host!;

    private static double Joules(RunSample sample) => Split(sample).Attributed.Joules;

    private static double ReservedSeconds(RunSample sample) =>
        (double)sample.ReservedMicroseconds! / 1e6;
}
