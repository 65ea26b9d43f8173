using CsCheck;
using Tonsure.Accounting;
using Tonsure.Estimating;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Estimating;

public sealed class EstimatedFootprintTests
{
    private static readonly Factor GridWater = new(new Bounded<long>(1800, 100, 7600), "test");

    private static readonly Gen<Bounded<ItEnergy>> Energies = Gen.Select(
            Gen.Long[0, 1_000_000_000_000],
            Gen.Double[0, 1],
            Gen.Double[1, 3]
        )
        .Select(
            (value, below, above) =>
                new Bounded<ItEnergy>(
                    ItEnergy.FromMillijoules(value),
                    ItEnergy.FromMillijoules((long)(value * below)),
                    ItEnergy.FromMillijoules((long)(value * above) + 1)
                )
        );

    [Fact]
    public void A_kilowatt_hour_at_a_hundred_grams_and_a_PUE_of_one_and_a_half_is_150_grams()
    {
        FootprintSums sums = Of(
            Bounded<ItEnergy>.Exactly(ItEnergy.FromMillijoules(3_600_000_000)),
            1500,
            Grams(100)
        ).Sums;
        Assert.Equal(3_600_000_000 * (Int128)1500, sums.FacilityMicrojoules.Value);
        Assert.Equal(new BoundedSum(150_000_000, 150_000_000, 150_000_000), sums.CarbonMicrograms);
        Assert.Equal(2_700_000, sums.WaterMicrolitres.Value);
    }

    [Fact]
    public void Bounds_hold_the_figure() =>
        Gen.Select(Energies, Gen.Int[1000, 3000], Gen.Double[0, 1500])
            .Sample(
                (energy, pue, grams) =>
                {
                    FootprintSums sums = Of(energy, pue, Grams(grams)).Sums;
                    Holds(sums.ItMillijoules);
                    Holds(sums.FacilityMicrojoules);
                    Holds(sums.CarbonMicrograms);
                    Holds(sums.WaterMicrolitres);
                }
            );

    [Fact]
    public void A_PUE_of_one_leaves_energy_as_it_is() =>
        Energies.Sample(energy =>
        {
            FootprintSums sums = Of(energy, 1000, Grams(300)).Sums;
            Assert.Equal(sums.ItMillijoules.Scale(1000, 1), sums.FacilityMicrojoules);
        });

    [Fact]
    public void Embodied_carbon_goes_by_device_hours_and_life_and_adds_up()
    {
        EmbodiedCarbon gpu = new(
            new Bounded<CarbonMass>(Kilograms(150), Kilograms(100), Kilograms(300)),
            new Bounded<double>(5, 4, 6),
            "test"
        );
        EmbodiedEstimate year = EmbodiedEstimate.Of(
            Bounded<double>.Exactly(5 * 365.25 * 24),
            [new EmbodiedShare("device", gpu, 1), new EmbodiedShare("server", gpu, 8)]
        );
        Assert.Equal((Int128)(150_000_000_000 + (150_000_000_000 / 8)), year.Micrograms.Value);
        Holds(year.Micrograms);
        Assert.Equal(4, year.Assumptions.Length);
        EmbodiedEstimate twice = EmbodiedEstimate.Of(
            Bounded<double>.Exactly(2 * 5 * 365.25 * 24),
            [new EmbodiedShare("device", gpu, 1), new EmbodiedShare("server", gpu, 8)]
        );
        Assert.Equal(2 * year.Micrograms.Value, twice.Micrograms.Value);
    }

    private static EstimatedFootprint Of(
        Bounded<ItEnergy> energy,
        int pue,
        Bounded<CarbonIntensity> intensity
    ) =>
        EstimatedFootprint.Of(
            energy,
            new SiteFactors(Pue.FromThousandths(pue), Factor.None, GridWater),
            intensity,
            default
        );

    private static void Holds(BoundedSum sum)
    {
        Assert.True(sum.Lower <= sum.Value, $"{sum.Lower} <= {sum.Value}");
        Assert.True(sum.Value <= sum.Upper, $"{sum.Value} <= {sum.Upper}");
    }

    private static Bounded<CarbonIntensity> Grams(double grams) =>
        Bounded<CarbonIntensity>.Exactly(CarbonIntensity.FromGramsPerKilowattHour(grams));

    private static CarbonMass Kilograms(long kilograms) =>
        CarbonMass.FromMicrograms(kilograms * 1_000_000_000);
}
