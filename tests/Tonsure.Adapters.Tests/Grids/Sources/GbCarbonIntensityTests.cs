using System.Globalization;
using Tonsure.Adapters.Grids.Sources;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids.Sources;

public sealed class GbCarbonIntensityTests : IntensitySourceContract
{
    internal override ZoneId Zone { get; } = ZoneId.Parse("GB");

    internal override TimeSpan Step => TimeSpan.FromMinutes(30);

    internal override IIntensityHistory Make(SourceWorld world) => new GbCarbonIntensity(world);

    internal override int Milligrams(double value) => (int)(value * 1000);

    internal override string Body(AskedRequest asked, IReadOnlyList<ToldRow> rows)
    {
        bool isForecast = asked.Path.EndsWith("/fw48h", StringComparison.Ordinal);
        IEnumerable<string> told = rows.Select(row =>
        {
            string value = row.Value?.ToString(CultureInfo.InvariantCulture) ?? "null";
            string forecast = isForecast ? value : "212";
            string actual = isForecast ? "null" : value;
            return $$"""
                {"from":"{{Minute(row.Start)}}","to":"{{Minute(row.Start + Step)}}",
                 "intensity":{"forecast":{{forecast}},"actual":{{actual}},"index":"moderate"} }
                """;
        });
        return $$"""{ "data":[{{string.Join(',', told)}}] }""";
    }

    [Fact]
    public void The_operators_method_counts_what_generation_emits() =>
        Assert.Equal(
            (SignalKind.Direct, SignalBasis.Average, "CC-BY-4.0"),
            (Source().Signal.Kind, Source().Signal.Basis, Source().Signal.Licence)
        );

    [Fact]
    public async Task A_long_history_is_asked_for_in_parts_of_less_than_two_weeks()
    {
        Interval month = Span("2026-09-01T00:10Z", "2026-10-01T00:00Z");
        Tell(ToldRow.Of(month.Start.AddMinutes(-10), month.End, Step));
        SourceAnswer.Answered answered = Answered(await HistoryAsync(month));
        Assert.Equal(30 * 48, answered.Series.Points.Count);
        Assert.Equal(
            [
                "/intensity/2026-09-01T00:00Z/2026-09-14T00:00Z",
                "/intensity/2026-09-14T00:00Z/2026-09-27T00:00Z",
                "/intensity/2026-09-27T00:00Z/2026-10-01T00:00Z",
            ],
            Api.Asked.Select(asked => asked.Path)
        );
    }

    [Fact]
    public async Task When_a_later_part_fails_the_earlier_ones_are_told_and_where_they_end()
    {
        Interval month = Span("2026-09-01T00:00Z", "2026-10-01T00:00Z");
        List<ToldRow> rows = ToldRow.Of(month.Start, month.Start.AddDays(13), Step);
        Api.Script(
            ApiAnswer.Json(Body(new AskedRequest("GET", "", Keys, Keys, ""), rows)),
            ApiAnswer.Error(403)
        );
        SourceAnswer.Answered answered = Answered(await HistoryAsync(month));
        Assert.Equal(13 * 48, answered.Series.Points.Count);
        Assert.Contains(
            answered.Remarks,
            remark => remark.Contains("ended early", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_half_hour_that_is_not_over_has_no_actual_figure_and_is_not_told()
    {
        DateTimeOffset end = new(2026, 11, 2, 10, 0, 0, TimeSpan.Zero);
        Tell([.. ToldRow.Of(end.AddHours(-3), end, Step), new ToldRow(end, null)]);
        SourceAnswer answer = await new GbCarbonIntensity(Rig.World()).LatestAsync(Zone, Stop);
        Assert.Equal(end, Answered(answer).Series.Points[^1].Period.End);
        Assert.Equal("/intensity/2026-11-02T10:00Z/pt24h", Api.Asked[0].Path);
    }

    private static string Minute(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
