using Tonsure.Measuring;
using Tonsure.Quantities;
using Xunit;
using static Tonsure.Tests.Measuring.Hosts;

namespace Tonsure.Tests.Measuring;

public sealed class MemoryAttributionTests
{
    [Theory]
    [InlineData(IdlePolicy.Share, 16)]
    [InlineData(IdlePolicy.Own, 64)]
    [InlineData(IdlePolicy.Exclude, 4)]
    public void Memory_goes_by_policy(IdlePolicy policy, double joules) =>
        Assert.Equal(Joules(joules), Of(Joules(64), 1_000_000_000, Small, policy));

    [Fact]
    public void A_containers_own_memory_is_all_the_runs() =>
        Assert.Equal(
            Joules(64),
            Of(Joules(64), null, Small with { IsMemoryOwn = true }, IdlePolicy.Share)
        );

    [Fact]
    public void Memory_that_cannot_be_told_lies_between_nothing_and_the_shared_part() =>
        Assert.Equal(Joules(8, 0, 16), Of(Joules(64), null, Small, IdlePolicy.Exclude));

    [Fact]
    public void Runs_that_claim_more_than_there_is_are_scaled_down_together()
    {
        ShareClaim half = new() { Policy = IdlePolicy.Share, Allowed = 3000 };
        Bounded<ItEnergy>[] parts =
        [
            .. MemoryAttribution.Among(Joules(64), 16_000_000_000, [half, half, half], 4),
        ];
        Assert.All(parts, part => Assert.Equal(21_333, part.Value.Millijoules));
        Assert.All(parts, part => Assert.Equal(ItEnergy.FromJoules(48), part.Upper));
    }

    private static Bounded<ItEnergy> Of(
        Bounded<ItEnergy> energy,
        long? residentBytes,
        HostDescription host,
        IdlePolicy policy
    ) =>
        MemoryAttribution.Among(
            energy,
            host.MemoryBytes,
            [
                new ShareClaim
                {
                    Policy = policy,
                    Allowed = (long)(host.AllowedCpus * 1000),
                    ResidentBytes = residentBytes,
                    MemoryBytes = host.IsMemoryOwn ? host.MemoryBytes : null,
                },
            ],
            host.Cpus
        )[0];
}
