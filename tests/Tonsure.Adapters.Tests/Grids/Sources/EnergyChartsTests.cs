using System.Globalization;
using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Grids.Sources;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids.Sources;

public sealed class EnergyChartsTests : IntensitySourceContract
{
    private const int WindMegawatts = 1000;

    private readonly List<(string Name, double? Megawatts)> _more =
    [
        ("Hydro pumped storage", 700),
        ("Hydro pumped storage consumption", -900),
        ("Cross border electricity trading", -3000),
        ("Load", 50_000),
        ("Residual load", 30_000),
        ("Renewable share of generation", 55),
        ("Nuclear", null),
    ];

    internal override ZoneId Zone { get; } = ZoneId.Parse("DE");

    internal override TimeSpan Step => TimeSpan.FromMinutes(15);

    // A plant that draws power has made nothing, which is possible.
    internal override double? Impossible => null;

    internal override IIntensityHistory Make(SourceWorld world) =>
        new EnergyCharts(world, ShippedFuelFactors.Load(ShippedData.Folder));

    internal override int Milligrams(double value) =>
        (int)
            Math.Round(
                (((decimal)value * 490_000m) + (WindMegawatts * 11_000m))
                    / ((decimal)value + WindMegawatts),
                MidpointRounding.ToEven
            );

    internal override string Body(AskedRequest asked, IReadOnlyList<ToldRow> rows)
    {
        string seconds = string.Join(',', rows.Select(row => row.Start.ToUnixTimeSeconds()));
        IEnumerable<string> types = _more
            .Select(more => Column(more.Name, rows.Select(_ => more.Megawatts)))
            .Prepend(
                Column(
                    "Wind onshore",
                    rows.Select(row => row.Value is null ? (double?)null : WindMegawatts)
                )
            )
            .Prepend(Column("Fossil gas", rows.Select(row => row.Value)));
        return $$"""
            {"unix_seconds":[{{seconds}}],"production_types":[{{string.Join(
                ',',
                types
            )}}],"deprecated":false}
            """;
    }

    [Fact]
    public async Task Without_storage_trade_and_load_the_rest_is_weighed_by_lifecycle_factors()
    {
        SourceAnswer.Answered answered = Answered(await HistoryAsync());
        Assert.Equal(SignalKind.Lifecycle, answered.Series.Signal.Kind);
        Assert.Contains(GenerationTable.StorageRemark, answered.Remarks);
        Assert.Contains(GenerationTable.ImportsRemark, answered.Remarks);
        Assert.Contains(
            answered.Remarks,
            remark => remark.Contains("'Nuclear'", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task From_a_twentieth_of_unknown_fuels_on_a_figure_is_estimated()
    {
        _more.Add(("Waste", 200));
        Assert.All(
            Answered(await HistoryAsync()).Series.Points,
            point => Assert.Equal(PointQuality.Estimated, point.Quality)
        );
    }

    [Fact]
    public async Task A_quarter_in_which_a_large_part_is_missing_has_no_figure()
    {
        Interval asked = Span("2026-10-30T00:00Z", "2026-10-30T06:00Z");
        List<ToldRow> rows = ToldRow.Of(asked.Start.AddHours(-24), asked.End.AddHours(24), Step);
        Tell(rows);
        int lost = rows.FindIndex(row => row.Start == asked.Start);
        Api.Script(
            ApiAnswer.Json(
                $$"""
                {"unix_seconds":[{{string.Join(
                    ',',
                    rows.Select(row => row.Start.ToUnixTimeSeconds())
                )}}],
                 "production_types":[{{Column("Fossil gas", rows.Select(row => row.Value))}},
                 {{Column(
                    "Wind onshore",
                    rows.Select((_, i) => i == lost ? (double?)null : WindMegawatts)
                )}}]}
                """
            )
        );
        SourceAnswer.Answered answered = Answered(await HistoryAsync(asked));
        Assert.Equal(23, answered.Series.Points.Count);
        Assert.DoesNotContain(answered.Series.Points, point => point.Period.Start == asked.Start);
    }

    [Fact]
    public async Task A_list_that_is_shorter_than_the_periods_is_unreadable()
    {
        Api.Script(
            ApiAnswer.Json(
                """{"unix_seconds":[1761782400,1761783300],"production_types":[{"name":"Solar","data":[1]}]}"""
            )
        );
        Assert.Equal(SourceFailure.Unreadable, Failed(await HistoryAsync()).Failure);
    }

    [Fact]
    public async Task A_country_is_asked_for_by_its_code_a_month_at_once()
    {
        Interval span = Span("2026-09-01T00:00Z", "2026-10-15T00:00Z");
        Tell(ToldRow.Of(span.Start.AddDays(-1), span.End.AddDays(1), TimeSpan.FromHours(1)));
        SourceAnswer.Answered answered = Answered(await HistoryAsync(span));
        Assert.Equal(44 * 24, answered.Series.Points.Count);
        Assert.Equal(
            [
                ("de", "2026-08-31T00:00Z", "2026-10-01T00:00Z"),
                ("de", "2026-10-01T00:00Z", "2026-10-16T00:00Z"),
            ],
            Api.Asked.Select(asked =>
                (asked.Query["country"], asked.Query["start"], asked.Query["end"])
            )
        );
    }

    private static string Column(string name, IEnumerable<double?> values) =>
        $$"""{"name":"{{name}}","data":[{{string.Join(
            ',',
            values.Select(value => value?.ToString(CultureInfo.InvariantCulture) ?? "null")
        )}}]}""";
}
