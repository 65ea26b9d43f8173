using Tonsure.Accounting;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Accounting;

public sealed class EquivalenceTableTests
{
    private static readonly (EquivalenceKind Kind, double Kilograms)[] Rows =
    [
        (EquivalenceKind.SmartphoneCharge, 0.0124),
        (EquivalenceKind.CarKilometre, 0.25),
        (EquivalenceKind.CarKilometreBritain, 0.17),
        (EquivalenceKind.TreeSeedlingTenYears, 60),
        (EquivalenceKind.FlightLondonNewYork, 500),
        (EquivalenceKind.CarYear, 4290),
        (EquivalenceKind.HomeElectricityYear, 4798),
    ];

    private static readonly EquivalenceTable Table = new(
        Rows.Select(row => Row(row.Kind, row.Kilograms))
    );

    [Theory]
    [InlineData("0 g", EquivalenceKind.SmartphoneCharge)]
    [InlineData("3 g", EquivalenceKind.SmartphoneCharge)]
    [InlineData("249 g", EquivalenceKind.SmartphoneCharge)]
    [InlineData("250 g", EquivalenceKind.CarKilometre)]
    [InlineData("499 kg", EquivalenceKind.CarKilometre)]
    [InlineData("500 kg", EquivalenceKind.FlightLondonNewYork)]
    [InlineData("4.289 t", EquivalenceKind.FlightLondonNewYork)]
    [InlineData("4.29 t", EquivalenceKind.CarYear)]
    [InlineData("9 Mt", EquivalenceKind.CarYear)]
    public void The_largest_thing_of_which_there_is_one_fits(string mass, EquivalenceKind kind)
    {
        Assert.True(CarbonMass.TryParse(mass, out CarbonMass parsed));
        Assert.Equal(kind, Table.Fitting(parsed.Micrograms).Kind);
    }

    [Fact]
    public void The_count_is_widest_where_mass_and_factor_are()
    {
        Equivalence car = new(
            EquivalenceKind.CarKilometre,
            new Bounded<CarbonMass>(Kilograms(0.2), Kilograms(0.1), Kilograms(0.4)),
            "example",
            "1"
        );
        Bounded<double> count = car.Count(
            new Bounded<CarbonMass>(Kilograms(2), Kilograms(1), Kilograms(4))
        );
        Assert.Equal(new Bounded<double>(10, 2.5, 40), count);
    }

    [Fact]
    public void A_sum_beyond_what_a_mass_holds_is_counted() =>
        Assert.Equal(
            1e9,
            Table[EquivalenceKind.FlightLondonNewYork]
                .Count(
                    new BoundedSum(
                        500_000_000_000 * (Int128)1_000_000_000,
                        0,
                        (Int128)1_000_000_000 * 500_000_000_000
                    )
                )
                .Value,
            0
        );

    [Fact]
    public void A_table_has_each_kind_once_and_none_of_nothing()
    {
        Assert.Throws<ArgumentException>(() => new EquivalenceTable([]));
        Assert.Throws<ArgumentException>(() =>
            new EquivalenceTable(Rows.Select(row => Row(row.Kind, 0)))
        );
        Assert.Throws<ArgumentException>(() =>
            new EquivalenceTable([
                .. Rows.Select(row => Row(row.Kind, row.Kilograms)),
                Row(EquivalenceKind.CarYear, 1),
            ])
        );
    }

    [Fact]
    public void Every_kind_has_a_word_that_is_read_back() =>
        Assert.All(
            Enum.GetValues<EquivalenceKind>(),
            kind =>
            {
                Assert.True(EquivalenceKinds.TryParse(kind.Word(), out EquivalenceKind read));
                Assert.Equal(kind, read);
            }
        );

    private static Equivalence Row(EquivalenceKind kind, double kilograms) =>
        new(kind, Bounded<CarbonMass>.Exactly(Kilograms(kilograms)), "example", "1");

    private static CarbonMass Kilograms(double kilograms) =>
        CarbonMass.FromMicrograms((long)Math.Round(kilograms * 1e9));
}
