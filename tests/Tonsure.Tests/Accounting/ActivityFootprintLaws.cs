using CsCheck;
using Tonsure.Accounting;
using Tonsure.Quantities;
using Xunit;
using static Tonsure.Tests.Accounting.TestFootprints;

namespace Tonsure.Tests.Accounting;

public sealed class ActivityFootprintLaws
{
    private static readonly Gen<Activity> Any =
        from value in Gen.OneOf(Gen.Const(0L), Gen.Long[1, 10_000], Gen.Long[1, long.MaxValue / 4])
        from below in Gen.Long[0, value]
        from above in Gen.Long[0, (value / 2) + 5]
        from start in Gen.Long[0, 72 * Hour]
        from length in Gen.OneOf(Gen.Long[1, 5_000], Gen.Long[1, 72 * Hour])
        from facility in Gen.Bool
        from declared in Gen.Long[0, 1_000_000]
        from known in Gen.Int[0, 4]
        select Activity(
            known == 0 ? null : new Bounded<long>(value, value - below, value + above),
            known % 2 == 0 ? "STEP" : "FLAT",
            start,
            start + length,
            facility ? EnergyBoundary.Facility : EnergyBoundary.It
        ) with
        {
            DeclaredCarbon = CarbonMass.FromMicrograms(declared),
            CpuMs = declared * 977,
        };

    [Fact]
    public void The_parts_of_an_activity_cut_anywhere_add_to_the_whole_exactly() =>
        Gen.Select(Any, Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[1000, 3000])
            .Sample(
                (activity, first, second, pue) =>
                {
                    FootprintFactors factors = Factors(pue, 17, 31, 1801, 3109);
                    long[] cuts =
                    [
                        activity.Interval.StartMs,
                        .. new[] { first, second }
                            .Order()
                            .Select(share =>
                                activity.Interval.StartMs
                                + (long)(share * activity.Interval.DurationMs)
                            ),
                        activity.Interval.EndMs,
                    ];
                    FootprintSums sum = default;
                    for (int i = 1; i < cuts.Length; i++)
                    {
                        if (Interval.TryCreate(cuts[i - 1], cuts[i], out Interval part))
                        {
                            sum += ActivityFootprint.Between(activity, factors, part);
                        }
                    }

                    Assert.Equal(ActivityFootprint.Of(activity, factors), sum);
                },
                iter: 2000
            );

    [Fact]
    public void A_figure_lies_within_its_bounds() =>
        Any.Sample(
            activity =>
            {
                FootprintSums sums = ActivityFootprint.Of(
                    activity,
                    Factors(1234, 40, 90, 1801, 3109)
                );
                foreach (
                    BoundedSum sum in new[]
                    {
                        sums.ItMillijoules,
                        sums.FacilityMicrojoules,
                        sums.CarbonMicrograms,
                        sums.EmbodiedMicrograms,
                        sums.WaterMicrolitres,
                    }
                )
                {
                    Assert.True(sum.Lower >= 0 && sum.Lower <= sum.Value && sum.Value <= sum.Upper);
                }
            },
            iter: 2000
        );

    [Fact]
    public void More_energy_never_means_less_of_anything() =>
        Gen.Select(Gen.Long[0, 1L << 60], Gen.Long[0, 1L << 60], Gen.Int[1000, 5000])
            .Sample(
                (energy, more, pue) =>
                {
                    FootprintFactors factors = Factors(pue, 10, 10, 1801, 3109);
                    FootprintSums less = ActivityFootprint.Of(
                        Activity(Bounded<long>.Exactly(energy), "STEP", 7, 5 * Hour),
                        factors
                    );
                    FootprintSums sums = ActivityFootprint.Of(
                        Activity(Bounded<long>.Exactly(energy + more), "STEP", 7, 5 * Hour),
                        factors
                    );
                    Assert.True(sums.ItMillijoules.Value >= less.ItMillijoules.Value);
                    Assert.True(sums.FacilityMicrojoules.Value >= less.FacilityMicrojoules.Value);
                    Assert.True(sums.CarbonMicrograms.Value >= less.CarbonMicrograms.Value);
                    Assert.True(sums.WaterMicrolitres.Value >= less.WaterMicrolitres.Value);
                },
                iter: 2000
            );

    [Fact]
    public void A_PUE_scales_facility_energy_exactly_and_emissions_to_the_last_microgram() =>
        Gen.Select(Gen.Long[0, 1L << 55], Gen.Int[1000, 10_000])
            .Sample(
                (energy, pue) =>
                {
                    Activity activity = Activity(
                        Bounded<long>.Exactly(energy),
                        "STEP",
                        11,
                        (9 * Hour) + 13
                    );
                    FootprintSums bare = ActivityFootprint.Of(activity, Factors());
                    FootprintSums housed = ActivityFootprint.Of(activity, Factors(pue));
                    Assert.Equal(bare.ItMillijoules, housed.ItMillijoules);
                    Assert.Equal(bare.ItMillijoules.Value * pue, housed.FacilityMicrojoules.Value);
                    Int128 scaled = ExactMath.MultiplyDivide(
                        bare.CarbonMicrograms.Value,
                        pue,
                        1000
                    );
                    // The bare figure was rounded by half a microgram at most, which the PUE carries with it.
                    Assert.True(
                        Int128.Abs(housed.CarbonMicrograms.Value - scaled) <= (pue / 2000) + 1
                    );
                },
                iter: 2000
            );

    [Fact]
    public void Facility_energy_is_IT_energy_once_and_never_twice_under_its_PUE() =>
        Gen.Select(Gen.Long[0, 1L << 40], Gen.Int[1000, 10_000])
            .Sample(
                (energy, pue) =>
                {
                    FootprintFactors factors = Factors(pue);
                    FootprintSums it = ActivityFootprint.Of(
                        Activity(Bounded<long>.Exactly(energy * 1000)),
                        factors
                    );
                    FootprintSums facility = ActivityFootprint.Of(
                        Activity(
                            Bounded<long>.Exactly(energy * pue),
                            boundary: EnergyBoundary.Facility
                        ),
                        factors
                    );
                    Assert.Equal(it, facility);
                }
            );
}
