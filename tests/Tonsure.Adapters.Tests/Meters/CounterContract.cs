using Tonsure.Measuring;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Meters;

/// <summary>What every meter that reads counters promises beyond <see cref="MeterContract"/>.</summary>
public abstract class CounterContract : MeterContract
{
    /// <summary>Makes the first device's counter unreadable.</summary>
    protected abstract void Break();

    /// <summary>Makes it readable again; it has counted on.</summary>
    protected abstract void Mend();

    private string First => Meter.Description.Devices[0];

    [Fact]
    public void It_counts() => Assert.True(Meter.Description.Counts);

    [Fact]
    public async Task A_failed_read_is_never_zero()
    {
        _ = await Meter.ReadAsync(Token);
        Break();
        Assert.DoesNotContain(await Step(), r => r.Device == First);
    }

    [Fact]
    public async Task A_recovered_counter_tells_the_energy_of_the_whole_gap()
    {
        _ = await Meter.ReadAsync(Token);
        Reading.Known before = Assert.IsType<Reading.Known>((await Step())[0]);
        Break();
        _ = await Step();
        Mend();
        Reading.Known bridged = Assert.IsType<Reading.Known>((await Step())[0]);
        Assert.Equal(Interval.FromMilliseconds(1000, 3000), bridged.Interval);
        Assert.Equal(before.Energy.Value.Scale(2, 1), bridged.Energy.Value);
        Assert.NotNull(bridged.Bridged);
    }

    [Fact]
    public async Task Finishing_closes_an_open_gap_with_bounds()
    {
        _ = await Meter.ReadAsync(Token);
        _ = await Step();
        Break();
        _ = await Step();
        Reading.Missing missing = Assert.IsType<Reading.Missing>(Assert.Single(Meter.Finish()));
        Assert.Equal(1000, missing.Interval.StartMs);
        Assert.InRange(missing.Interval.EndMs, 2000, 2002);
        Assert.Equal(default, missing.Lower);
        Assert.True(missing.Upper > default(ItEnergy));
        Assert.Empty(Meter.Finish());
    }
}
