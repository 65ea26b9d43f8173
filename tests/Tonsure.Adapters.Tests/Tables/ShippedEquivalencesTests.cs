using Tonsure.Accounting;
using Tonsure.Adapters.Tables;
using Xunit;

namespace Tonsure.Adapters.Tests.Tables;

public sealed class ShippedEquivalencesTests : IDisposable
{
    private const string Header = "key,value,lower,upper,unit,per,source,version";

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData(EquivalenceKind.SmartphoneCharge, 12.4)]
    [InlineData(EquivalenceKind.CarKilometre, 244.2)]
    [InlineData(EquivalenceKind.CarKilometreBritain, 170)]
    [InlineData(EquivalenceKind.TreeSeedlingTenYears, 60_000)]
    [InlineData(EquivalenceKind.FlightLondonNewYork, 500_000)]
    [InlineData(EquivalenceKind.CarYear, 4_290_000)]
    [InlineData(EquivalenceKind.HomeElectricityYear, 4_798_000)]
    public void The_shipped_table_has_the_published_figures(EquivalenceKind kind, double grams)
    {
        Equivalence row = ShippedEquivalences.Load(ShippedData.Folder)[kind];
        Assert.Equal(grams, row.Each.Value.Grams);
        Assert.NotEmpty(row.Version);
        Assert.NotEmpty(SourceTable.Load(ShippedData.Folder).Name(row.Source));
    }

    [Theory]
    [InlineData("bicycle,1,1,1,kg,km,s,1", "bicycle")]
    [InlineData("car_km,1,1,1,t,km,s,1", "not kg")]
    [InlineData("car_km,1,2,3,kg,km,s,1", "bounds")]
    [InlineData("car_km,1,1,1,kg,km,s,1", "smartphone_charge")]
    public void A_damaged_table_is_refused_and_says_why(string row, string why)
    {
        _scratch.Write("data/equivalences.csv", $"{Header}\n{row}\n");
        Assert.Contains(
            why,
            Assert.Throws<TableException>(() => ShippedEquivalences.Load(_scratch["data"])).Message,
            StringComparison.Ordinal
        );
    }
}
