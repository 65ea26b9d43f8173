using CsCheck;
using Tonsure.Measuring;
using Tonsure.Quantities;
using Xunit;
using static Tonsure.Tests.Measuring.Hosts;

namespace Tonsure.Tests.Measuring;

public sealed class AttributionTests
{
    private static readonly Interval TenSeconds = Interval.FromMilliseconds(0, 10_000);

    [Theory]
    [InlineData(IdlePolicy.Share, 15 + 10, 30, 45)]
    [InlineData(IdlePolicy.Own, 15 + 40, 0, 45)]
    [InlineData(IdlePolicy.Exclude, 15, 40, 45)]
    public void Active_energy_goes_by_cpu_time_and_idle_energy_by_policy(
        IdlePolicy policy,
        double run,
        double idle,
        double rest
    )
    {
        AttributedEnergy split = Split(Joules(100), Joules(40), new(40, 10, 2), policy);
        Assert.Equal(Joules(run), split.Run);
        Assert.Equal(Joules(3), split.Self);
        Assert.Equal(
            new HostSplit(
                ItEnergy.FromJoules(run),
                ItEnergy.FromJoules(idle),
                ItEnergy.FromJoules(rest)
            ),
            split.Host
        );
    }

    [Fact]
    public void A_run_on_a_host_that_was_not_busy_carries_only_its_idle_part()
    {
        AttributedEnergy split = Split(Joules(50), Joules(40), default, IdlePolicy.Share);
        Assert.Equal(Joules(10), split.Run);
        Assert.Equal(ItEnergy.FromJoules(10), split.Host.Unattributed);
    }

    [Fact]
    public void A_run_that_seems_busier_than_its_host_takes_all_and_no_more()
    {
        AttributedEnergy split = Split(Joules(50), Joules(40), new(5, 30, 0), IdlePolicy.Exclude);
        Assert.Equal(Joules(10), split.Run);
    }

    [Fact]
    public void Rounding_never_gives_two_of_them_the_same_millijoule()
    {
        AttributedEnergy split = Split(Joules(0.003), Joules(0), new(2, 1, 1), IdlePolicy.Share);
        Assert.Equal(2, split.Run.Value.Millijoules);
        Assert.Equal(1, split.Self.Value.Millijoules);
    }

    [Fact]
    public void Uncertain_idle_power_makes_the_active_part_uncertain()
    {
        AttributedEnergy split = Split(
            Joules(100, 95, 105),
            Joules(40, 30, 60),
            new(10, 10, 0),
            IdlePolicy.Exclude
        );
        Assert.Equal(Joules(60, 35, 75), split.Run);
    }

    [Fact]
    public void Idle_above_the_energy_is_cut_to_it() =>
        Assert.Equal(
            Joules(0),
            Split(Joules(10), Joules(40), new(10, 10, 0), IdlePolicy.Exclude).Run
        );

    [Fact]
    public void Nothing_is_lost_and_nothing_made() =>
        Gen.Select(
                Gen.Long[0, 1_000_000].Array[3],
                Gen.Long[0, 1_000_000].Array[3],
                Gen.Long[0, 1000].Array[3],
                Gen.Int[1, 256],
                Gen.Double[0, 300],
                Gen.Enum<IdlePolicy>()
            )
            .Sample(
                (energy, idle, times, cpus, allowed, policy) =>
                {
                    HostDescription host = Small with { Cpus = cpus, AllowedCpus = allowed };
                    Bounded<ItEnergy> whole = Sorted(energy);
                    AttributedEnergy split = Attribution.ByCpuTime(
                        new Reading.Known("d", TenSeconds, whole, Sorted(idle), null),
                        new CpuTimes(times[0], times[1], times[2]),
                        host,
                        policy
                    );
                    Assert.Equal(whole.Value, split.Host.Measured);
                    Assert.Equal(split.Run.Value, split.Host.Attributed);
                    Assert.True(split.Self.Value <= split.Host.Unattributed);
                    Assert.True(split.Run.Upper <= whole.Upper);
                }
            );

    private static AttributedEnergy Split(
        Bounded<ItEnergy> energy,
        Bounded<ItEnergy> idle,
        CpuTimes used,
        IdlePolicy policy
    ) =>
        Attribution.ByCpuTime(
            new Reading.Known("package-0", TenSeconds, energy, idle, null),
            used,
            Small,
            policy
        );

    private static Bounded<ItEnergy> Sorted(long[] millijoules)
    {
        ItEnergy[] sorted = [.. millijoules.Order().Select(ItEnergy.FromMillijoules)];
        return new Bounded<ItEnergy>(sorted[1], sorted[0], sorted[2]);
    }
}
