using Tonsure.Measuring;
using Tonsure.Quantities;
using Xunit;
using static Tonsure.Tests.Measuring.Hosts;

namespace Tonsure.Tests.Measuring;

public sealed class DeviceAttributionTests
{
    private static readonly Guid First = Guid.NewGuid();
    private static readonly Guid Second = Guid.NewGuid();

    // Processes 1 and 2 are the first run's, 3 the second's, others nobody's.
    private static Guid? Owner(int process) =>
        process switch
        {
            1 or 2 => First,
            3 => Second,
            _ => null,
        };

    [Fact]
    public void A_gpu_that_a_run_had_to_itself_is_all_its_own()
    {
        AttributedEnergy[] parts = Split(new DeviceUse([new(1, 1), new(2, 1)], IsWeighed: false));
        Assert.Equal(Joules(100, 90, 110), parts[0].Run);
        Assert.Equal(Joules(0), parts[1].Run);
    }

    [Fact]
    public void Measured_use_splits_it_and_what_strangers_used_is_not_attributed()
    {
        AttributedEnergy[] parts = Split(
            new DeviceUse([new(1, 30), new(3, 10), new(9, 60)], IsWeighed: true)
        );
        Assert.Equal(Joules(30, 27, 33), parts[0].Run);
        Assert.Equal(Joules(10, 9, 11), parts[1].Run);
        Assert.Equal(60, parts[0].Host.Unattributed.Joules);
    }

    [Fact]
    public void Who_was_there_together_may_have_used_nothing_or_all()
    {
        AttributedEnergy[] parts = Split(new DeviceUse([new(1, 1), new(9, 1)], IsWeighed: false));
        Assert.Equal(Joules(50, 0, 110), parts[0].Run);
    }

    [Theory]
    [InlineData(IdlePolicy.Own, 100)]
    [InlineData(IdlePolicy.Share, 25)]
    [InlineData(IdlePolicy.Exclude, 0)]
    public void With_nobody_on_it_all_of_it_is_idle(IdlePolicy policy, double joules)
    {
        AttributedEnergy part = Assert.Single(
            DeviceAttribution.Among(
                Reading(new DeviceUse([], IsWeighed: true)),
                [Claim(policy)],
                [First],
                Owner,
                4
            )
        );
        Assert.Equal(joules, part.Run.Value.Joules);
        Assert.Equal(100 - joules, part.Host.Idle.Joules);
    }

    [Fact]
    public void Where_nobody_can_tell_the_bounds_are_nothing_and_all() =>
        Assert.Equal(
            Joules(25, 0, 110),
            Assert
                .Single(
                    DeviceAttribution.Among(
                        Reading(null),
                        [Claim(IdlePolicy.Share)],
                        [First],
                        Owner,
                        4
                    )
                )
                .Run
        );

    [Fact]
    public void Parts_are_the_whole_to_the_millijoule()
    {
        foreach (long weight in (long[])[0, 1, 7, 1_000_003])
        {
            AttributedEnergy[] parts = Split(
                new DeviceUse([new(1, weight), new(3, 3), new(9, 13)], IsWeighed: true)
            );
            Assert.All(parts, part => Assert.Equal(100, part.Host.Measured.Joules));
            Assert.Equal(parts[0].Host.Attributed, parts[1].Host.OtherRuns);
        }
    }

    private static AttributedEnergy[] Split(DeviceUse use) =>
        [
            .. DeviceAttribution.Among(
                Reading(use),
                [Claim(IdlePolicy.Exclude), Claim(IdlePolicy.Exclude)],
                [First, Second],
                Owner,
                4
            ),
        ];

    private static ShareClaim Claim(IdlePolicy policy) =>
        new(
            7,
            3,
            policy switch
            {
                IdlePolicy.Own => 4000,
                IdlePolicy.Share => 1000,
                _ => 0,
            }
        )
        {
            Policy = policy,
        };

    private static Reading.Known Reading(DeviceUse? use) =>
        new("gpu-0", Interval.FromMilliseconds(0, 1000), Joules(100, 90, 110), default, null)
        {
            Use = use,
        };
}
