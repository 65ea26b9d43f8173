using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Grid.Sources;

public sealed class GenerationTableTests
{
    private const long Hour = HourIndex.Milliseconds;

    private static readonly FuelFactors Factors = new([
        Factor(Fuel.Gas, 490),
        Factor(Fuel.Nuclear, 12),
    ]);

    [Fact]
    public void A_period_of_which_a_part_is_missing_has_no_figure()
    {
        SourceAnswer.Answered answered = Answered(
            Column("gas", Fuel.Gas, 100, null),
            Column("nuclear", Fuel.Nuclear, 100, 100)
        );
        Assert.Equal(0, Assert.Single(answered.Series.Points).Period.StartMs);
        Assert.Contains("left out 1 period(s) for which 'gas' is missing", answered.Remarks);
    }

    [Fact]
    public void A_line_without_any_figure_is_not_counted_and_said_so()
    {
        SourceAnswer.Answered answered = Answered(
            Column("gas", Fuel.Gas, 100, 100),
            Column("coal", Fuel.Coal, null, null)
        );
        Assert.Equal(2, answered.Series.Points.Count);
        Assert.Contains(
            answered.Remarks,
            remark => remark.Contains("'coal'", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(4, PointQuality.Observed)]
    [InlineData(5, PointQuality.Estimated)]
    [InlineData(49, PointQuality.Estimated)]
    public void Unknown_fuels_make_a_figure_less_certain(int percent, PointQuality quality) =>
        Assert.All(
            Answered(
                Column("gas", Fuel.Gas, 100 - percent, 100 - percent),
                Column("other", Fuel.Unknown, percent, percent)
            ).Series.Points,
            point => Assert.Equal(quality, point.Quality)
        );

    [Fact]
    public void From_mostly_unknown_fuels_there_is_no_figure() =>
        Assert.IsType<SourceAnswer.Failed>(
            Answer(Column("gas", Fuel.Gas, 50, 50), Column("other", Fuel.Unknown, 50, 50))
        );

    [Fact]
    public void Where_nothing_was_made_there_is_no_figure() =>
        Assert.IsType<SourceAnswer.Failed>(Answer(Column("gas", Fuel.Gas, 0, -3)));

    private static SourceAnswer.Answered Answered(params GenerationColumn[] columns) =>
        Assert.IsType<SourceAnswer.Answered>(Answer(columns));

    private static SourceAnswer Answer(params GenerationColumn[] columns)
    {
        SeriesBuilder series = new();
        GenerationTable.AddTo(
            series,
            [Interval.FromMilliseconds(0, Hour), Interval.FromMilliseconds(Hour, 2 * Hour)],
            columns,
            Factors,
            PointQuality.Observed
        );
        return series.Build(ZoneId.Parse("DE"), "test", SeriesBuilderTests.Signal, 9, null);
    }

    private static GenerationColumn Column(string name, Fuel fuel, params double?[] kilowatts) =>
        new(name, fuel, kilowatts);

    private static FuelFactor Factor(Fuel fuel, double grams) =>
        new(
            fuel,
            Bounded<CarbonIntensity>.Exactly(CarbonIntensity.FromGramsPerKilowattHour(grams)),
            "test"
        );
}
