using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Tables;
using Tonsure.Grid.Sources;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids;

public sealed class ShippedFuelFactorsTests
{
    [Fact]
    public void Every_fuel_but_the_unknown_has_a_factor()
    {
        FuelFactors factors = ShippedFuelFactors.Load(ShippedData.Folder);
        Assert.Equal(
            Enum.GetValues<Fuel>().Except([Fuel.Unknown]),
            factors.All.Select(factor => factor.Fuel)
        );
        Assert.True(factors.TryGet(Fuel.Gas, out FuelFactor? gas));
        Assert.Equal(490_000, gas.Intensity.Value.MilligramsPerKilowattHour);
        Assert.Equal("ipcc-ar5-annex-iii", gas.Source);
    }

    [Theory]
    [InlineData("unicorns,1,1,1,x,x", "unicorns")]
    [InlineData("gas,490,500,650,x,x", "outside its bounds")]
    [InlineData("gas,much,403,650,x,x", "no number")]
    public void Damage_names_the_line(string row, string detail)
    {
        using Scratch folder = new();
        folder.Write(
            "grid/fuel_lifecycle_factors.csv",
            "fuel,intensity,lower,upper,source,bounds_source\n" + row + "\n"
        );
        TableException error = Assert.Throws<TableException>(() =>
            ShippedFuelFactors.Load(folder.Root)
        );
        Assert.Contains(":2", error.Message, StringComparison.Ordinal);
        Assert.Contains(detail, error.Message, StringComparison.Ordinal);
    }
}
