using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;
using Xunit;
using static Tonsure.Tests.Accounting.TestFootprints;

namespace Tonsure.Tests.Accounting;

public sealed class ActivityFootprintTests
{
    [Fact]
    public void One_kilowatt_hour_at_400_g_and_a_PUE_of_1_25_is_500_g()
    {
        FootprintSums sums = ActivityFootprint.Of(
            Activity(Bounded<long>.Exactly(KilowattHour)),
            Factors(pue: 1250)
        );
        Assert.Equal(500_000_000, sums.CarbonMicrograms.Value);
        Assert.Equal(KilowattHour, sums.ItMillijoules.Value);
        Assert.Equal((Int128)KilowattHour * 1250, sums.FacilityMicrojoules.Value);
    }

    [Fact]
    public void Energy_of_the_facilitys_meter_takes_no_PUE()
    {
        FootprintSums sums = ActivityFootprint.Of(
            Activity(
                Bounded<long>.Exactly(KilowattHour * 5 / 4),
                boundary: EnergyBoundary.Facility
            ),
            Factors(pue: 1250, siteWater: 1800, gridWater: 3100)
        );
        Assert.Equal(500_000_000, sums.CarbonMicrograms.Value);
        Assert.Equal(KilowattHour, sums.ItMillijoules.Value);
        Assert.Equal(5_675_000, sums.WaterMicrolitres.Value); // 1.8 L at the site + 1.25 × 3.1 L in the grid
    }

    [Fact]
    public void Edge_hours_count_by_their_fraction()
    {
        // 10:45 to 11:30: a third of the energy at 100 g/kWh, two thirds at 300.
        Activity activity = Activity(
            Bounded<long>.Exactly(KilowattHour),
            "STEP",
            (10 * Hour) + (Hour * 3 / 4),
            (11 * Hour) + (Hour / 2)
        );
        Assert.Equal(233_333_333, ActivityFootprint.Of(activity, Factors()).CarbonMicrograms.Value);
        Assert.Equal(
            33_333_333,
            ActivityFootprint
                .Between(
                    activity,
                    Factors(),
                    Interval.FromMilliseconds((10 * Hour) + (Hour * 3 / 4), 11 * Hour)
                )
                .CarbonMicrograms.Value
        );
    }

    [Fact]
    public void Independent_errors_of_energy_and_intensity_add_in_quadrature()
    {
        BoundedSum carbon = ActivityFootprint
            .Of(
                Activity(
                    new Bounded<long>(KilowattHour, KilowattHour * 9 / 10, KilowattHour * 13 / 10)
                ),
                Factors(pue: 1250, below: 20, above: 40)
            )
            .CarbonMicrograms;
        // √(10² + 20²) = 22.3607 % and √(30² + 40²) = 50 %
        Assert.Equal(new BoundedSum(500_000_000, 388_196_500, 750_000_000), carbon);
    }

    [Fact]
    public void No_energy_is_not_certainly_none()
    {
        BoundedSum carbon = ActivityFootprint
            .Of(Activity(new Bounded<long>(0, 0, KilowattHour)), Factors(above: 50))
            .CarbonMicrograms;
        Assert.Equal(new BoundedSum(0, 0, 600_000_000), carbon);
    }

    [Fact]
    public void Declared_carbon_counts_only_where_energy_is_not_known()
    {
        CarbonMass declared = CarbonMass.FromMicrograms(7);
        Assert.Equal(
            new BoundedSum(7, 7, 7),
            ActivityFootprint
                .Of(Activity(null) with { DeclaredCarbon = declared }, Factors())
                .CarbonMicrograms
        );
        Assert.Equal(
            400_000_000,
            ActivityFootprint
                .Of(
                    Activity(Bounded<long>.Exactly(KilowattHour)) with
                    {
                        DeclaredCarbon = declared,
                    },
                    Factors()
                )
                .CarbonMicrograms.Value
        );
    }

    [Fact]
    public void Embodied_carbon_follows_from_what_was_reserved_whether_or_not_energy_is_known()
    {
        FootprintSums sums = ActivityFootprint.Of(
            Activity(null) with
            {
                CpuMs = 8 * Hour,
            },
            Factors()
        );
        Assert.Equal(new BoundedSum(560, 280, 1120), sums.EmbodiedMicrograms);
    }

    [Fact]
    public void An_unknown_zone_matters_only_to_energy()
    {
        ZoneId nowhere = ZoneId.Parse("XX");
        Assert.Equal(
            default,
            ActivityFootprint.Of(Activity(null) with { Zone = nowhere }, Factors())
        );
        UnknownZoneException unknown = Assert.Throws<UnknownZoneException>(() =>
            ActivityFootprint.Of(
                Activity(Bounded<long>.Exactly(1)) with
                {
                    Zone = nowhere,
                },
                Factors()
            )
        );
        Assert.Equal(nowhere, unknown.Zone);
    }

    [Fact]
    public void A_span_beyond_the_activity_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            ActivityFootprint.Between(
                Activity(null),
                Factors(),
                Interval.FromMilliseconds(0, Hour + 1)
            )
        );
    }
}
