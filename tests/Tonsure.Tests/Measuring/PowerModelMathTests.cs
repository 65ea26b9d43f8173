using Tonsure.Measuring;
using Tonsure.Quantities;
using Xunit;
using static Tonsure.Tests.Measuring.Hosts;

namespace Tonsure.Tests.Measuring;

public sealed class PowerModelMathTests
{
    private static readonly Interval TenSeconds = Interval.FromMilliseconds(0, 10_000);

    [Fact]
    public void A_host_at_rest_draws_idle_power() =>
        Assert.Equal(Joules(40, 20, 80), Model.CpuIdle(4, TenSeconds));

    [Fact]
    public void A_busy_second_adds_full_minus_idle() =>
        Assert.Equal(Joules(44, 23.5, 85), Model.Cpu(4, 1_000_000, TenSeconds));

    [Fact]
    public void No_host_is_busier_than_all_its_cpus() =>
        Assert.Equal(Joules(200, 160, 280), Model.Cpu(4, long.MaxValue, TenSeconds));

    [Fact]
    public void Memory_draws_power_used_or_not() =>
        Assert.Equal(Joules(64, 48, 80), Model.Memory(16_000_000_000, TenSeconds));

    [Fact]
    public void Slices_make_the_whole()
    {
        Bounded<ItEnergy> whole = Joules(0.011, 0.010, 0.013);
        ItEnergy sum = Enumerable
            .Range(0, 3)
            .Select(i => whole.Slice(i, 3).Value)
            .Aggregate((a, b) => a + b);
        Assert.Equal(whole.Value, sum);
    }
}
