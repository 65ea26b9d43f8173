using Tonsure.Grid;
using Tonsure.Planning;
using Tonsure.Planning.Exact;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Planning;

public sealed class PlanWordsTests
{
    [Theory]
    [InlineData("SE", "SE-SE1", true)]
    [InlineData("SE", "SE", true)]
    [InlineData("US-CAL", "US-CAL-CISO", true)]
    [InlineData("SE-SE1", "SE-SE2", false)]
    [InlineData("SE-SE1", "SE", false)]
    [InlineData("D", "DE", false)]
    public void A_residency_allows_a_zone_and_what_lies_in_it(
        string allowed,
        string zone,
        bool expected
    )
    {
        if (ZoneId.TryParse(allowed, out ZoneId named))
        {
            Assert.Equal(expected, Residency.In(named).Allows(ZoneId.Parse(zone)));
        }
        else
        {
            Assert.False(expected);
        }

        Assert.True(Residency.Anywhere.Allows(ZoneId.Parse(zone)));
        Assert.Throws<ArgumentException>(() => Residency.In());
        Assert.Throws<ArgumentException>(() => Residency.In(ZoneId.World));
    }

    [Fact]
    public void A_curve_ascends_and_is_worked_at_the_rate_that_work_is_stated_at()
    {
        ScalingCurve curve = Curve((0.5, 0.6), (1, 1), (2, 1.7));
        Assert.True(curve.IsElastic);
        Assert.Equal(1, curve.Reference);
        Assert.False(ScalingCurve.Fixed(Power.FromWatts(5)).IsElastic);
        Assert.Throws<ArgumentException>(() => Curve());
        Assert.Throws<ArgumentException>(() => Curve((1, 1), (2, 0.9)));
        Assert.Throws<ArgumentException>(() => Curve((1, 1), (1, 2)));
        Assert.Throws<ArgumentException>(() => Curve((0, 1)));
        Assert.Throws<ArgumentException>(() => Curve((1, double.NaN)));
        Assert.Throws<ArgumentException>(() => Curve((1, double.PositiveInfinity)));
    }

    [Fact]
    public void A_schedule_has_no_figure_for_an_hour_that_it_does_not_state()
    {
        Assert.Equal(7, HourlySchedule.Always(7).At(-5));
        HourlySchedule daily = HourlySchedule.Daily([
            .. Enumerable.Range(0, 24).Select(i => (double)i),
        ]);
        Assert.Equal(23.0, daily.At(-1));
        Assert.Equal(1.0, daily.At(49));
        HourlySchedule dated = HourlySchedule.Dated(10, 3.0, 4.0);
        Assert.Equal(4.0, dated.At(11));
        Assert.Null(dated.At(12));
        Assert.Null(dated.At(9));
        Assert.Throws<ArgumentException>(() => HourlySchedule.Daily(1.0, 2.0));
        Assert.Throws<ArgumentException>(() => HourlySchedule.Always(-1));
        Assert.Throws<ArgumentException>(() => HourlySchedule.Always(double.NaN));
    }

    [Fact]
    public void An_hour_that_is_not_known_is_marked_and_not_read_as_clean()
    {
        SignalMatrix matrix = PlanWorlds.Matrix(
            PlanWorlds.Sites(1)[0] with
            {
                Pue = Pue.FromThousandths(1500),
            },
            100,
            -1
        );
        Assert.Equal(150, matrix.FacilityGrams(0)[0]);
        Assert.Equal(100, matrix.GridGrams(0)[0]);
        Assert.True(double.IsNaN(matrix.FacilityGrams(0)[1]));
        Assert.False(matrix[0, PlanWorlds.First + 1].IsKnown);
        Assert.False(matrix[0, PlanWorlds.First + 2].IsKnown);
        Assert.Equal(IntensityTier.Observed, matrix.TierOf(0, PlanWorlds.First));
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix.TierOf(0, PlanWorlds.First + 1));
        CostBoard board = new(matrix, 1, 0, countReserved: false);
        Assert.Equal([150, double.PositiveInfinity], board.Energy(0).ToArray());
    }

    [Theory]
    [InlineData(0, 1, 2, false, UnplannedReason.WindowTooShort)]
    [InlineData(0, 2, 1, true, UnplannedReason.UnknownSite)]
    [InlineData(3, 5, 2, false, UnplannedReason.NoSignal)]
    public void A_job_that_cannot_be_done_says_why(
        double start,
        double end,
        double work,
        bool elsewhere,
        UnplannedReason reason
    )
    {
        PlanRequest request = PlanWorlds.World([1, 2, 3, 4]);
        PlanJob job = PlanWorlds.Job(start, end, work) with { Site = elsewhere ? "moon" : null };
        Assert.False(JobShape.TryCreate(request, job, out _, out UnplannedReason found));
        Assert.Equal(reason, found);
    }

    [Fact]
    public void A_job_that_may_run_nowhere_says_so()
    {
        Assert.False(
            JobShape.TryCreate(
                PlanWorlds.World([1, 2]),
                PlanWorlds.Job(0, 2, 1) with
                {
                    Residency = Residency.In(ZoneId.Parse("KR")),
                },
                out _,
                out UnplannedReason reason
            )
        );
        Assert.Equal(UnplannedReason.NoAllowedSite, reason);
    }

    [Fact]
    public void A_gap_is_told_against_what_the_plan_costs()
    {
        Assert.Equal(2, new PlanBound(100, 98).GapPercent, 9);
        Assert.Equal(0, new PlanBound(0, 0).GapPercent);
    }

    private static ScalingCurve Curve(params (double Scale, double Rate)[] points) =>
        new([.. points.Select(p => new ScalePoint(p.Scale, p.Rate, Power.FromWatts(100)))]);
}
