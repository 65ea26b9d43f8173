using Tonsure.Adapters.Tables;
using Xunit;

namespace Tonsure.Adapters.Tests.Tables;

public sealed class ScalarFactorsTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_devices_embodied_carbon_is_spread_over_the_hours_of_its_life()
    {
        ScalarFactors factors = With("gpu,GPU,150,120,300,5,4,6,bloom");
        // 150 kg over 5 years of 8766 hours; the bounds pair the least mass with the longest life.
        Assert.Equal(3_422_313_484, factors.Embodied("gpu").Amount.Value);
        Assert.Equal(2_281_542_323, factors.Embodied("gpu").Amount.Lower);
        Assert.Equal(8_555_783_710, factors.Embodied("gpu").Amount.Upper);
        Assert.Equal("bloom", factors.Embodied("gpu").Source);
    }

    [Fact]
    public void An_unknown_device_or_factor_is_named()
    {
        ScalarFactors factors = ScalarFactors.Load(ShippedData.Folder);
        Assert.Contains(
            "'tpu'",
            Assert.Throws<TableException>(() => factors.Embodied("tpu")).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<TableException>(() => factors.Scalar("nothing"));
    }

    [Fact]
    public void Moving_a_gigabyte_takes_a_watt_hour_and_says_who_says_so() =>
        Assert.Equal(
            (Quantities.ItEnergy.FromJoules(3600), "transfer-energy"),
            ScalarFactors.Load(ShippedData.Folder).TransferEnergy()
        );

    [Theory]
    [InlineData("gpu,GPU,150,200,300,5,4,6,bloom")]
    [InlineData("gpu,GPU,150,120,300,0,0,0,bloom")]
    [InlineData("gpu,GPU,,120,300,5,4,6,bloom")]
    public void A_damaged_row_is_refused_with_its_line(string row) =>
        Assert.Equal(2, Assert.Throws<TableException>(() => With(row).Embodied("gpu")).Line);

    [Fact]
    public void The_shipped_factors_are_positive_and_bounded()
    {
        ScalarFactors factors = ScalarFactors.Load(ShippedData.Folder);
        Assert.All(
            new[]
            {
                factors.GridWater(),
                factors.Embodied("vcpu"),
                factors.Embodied("gpu"),
                factors.Embodied("server"),
            },
            factor =>
            {
                Assert.True(factor.Amount.Lower > 0);
                Assert.True(factor.Amount.Lower < factor.Amount.Upper);
            }
        );
    }

    private ScalarFactors With(string row)
    {
        ShippedData.CopyTo(_scratch["data"], "factors.csv");
        _scratch.Write(
            "data/hardware/embodied.csv",
            "device,name,kg,lower_kg,upper_kg,life_years,life_lower,life_upper,source\n"
                + row
                + "\n"
        );
        return ScalarFactors.Load(_scratch["data"]);
    }
}
