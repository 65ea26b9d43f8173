using System.Globalization;
using Tonsure.Adapters.Grids.Sources;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids.Sources;

public sealed class ElectricityMapsTests : IntensitySourceContract
{
    private bool _isEstimated;
    private string _factors = "lifecycle";
    private string _zone = "DE";

    internal override ZoneId Zone { get; } = ZoneId.Parse("DE");

    internal override TimeSpan Step => TimeSpan.FromHours(1);

    internal override Dictionary<string, string> Keys { get; } =
        new(StringComparer.Ordinal) { ["TONSURE_ELECTRICITYMAPS_KEY"] = "em-s3cret" };

    internal override IIntensityHistory Make(SourceWorld world) =>
        new ElectricityMaps(world, SignalKind.Lifecycle);

    internal override int Milligrams(double value) => (int)(value * 1000);

    internal override string Body(AskedRequest asked, IReadOnlyList<ToldRow> rows)
    {
        string[] told =
        [
            .. rows.Select(row =>
            {
                string value = row.Value?.ToString(CultureInfo.InvariantCulture) ?? "null";
                string instant = row.Start.UtcDateTime.ToString(
                    "yyyy-MM-dd'T'HH:mm:ss.fff'Z'",
                    CultureInfo.InvariantCulture
                );
                return $$"""
                    {"zone":"{{_zone}}","carbonIntensity":{{value}},"datetime":"{{instant}}",
                     "updatedAt":"2026-11-02T09:50:00.000Z","createdAt":"2026-10-30T09:50:00.000Z",
                     "emissionFactorType":"{{_factors}}","isEstimated":{{(
                        _isEstimated ? "true" : "false"
                    )}},
                     "estimationMethod":{{(_isEstimated ? "\"TIME_SLICER_AVERAGE\"" : "null")}},
                     "temporalGranularity":"hourly"}
                    """;
            }),
        ];
        return asked.Path.Split('/')[^1] switch
        {
            "latest" => told.Length == 0 ? "{}" : told[^1],
            "past-range" => List("data"),
            string list => List(list),
        };

        string List(string name) =>
            $$"""{"zone":"{{_zone}}","{{name}}":[{{string.Join(',', told)}}]}""";
    }

    [Fact]
    public async Task What_it_filled_in_is_estimated()
    {
        _isEstimated = true;
        Assert.All(
            Answered(await HistoryAsync()).Series.Points,
            point => Assert.Equal(PointQuality.Estimated, point.Quality)
        );
    }

    [Fact]
    public async Task An_hour_that_is_not_over_is_estimated()
    {
        Tell([new ToldRow(new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.Zero), 300)]);
        SourceAnswer answer = await new ElectricityMaps(
            Rig.World(),
            SignalKind.Lifecycle
        ).LatestAsync(Zone, Stop);
        Assert.Equal(PointQuality.Estimated, Assert.Single(Answered(answer).Series.Points).Quality);
    }

    [Fact]
    public async Task Figures_of_another_kind_are_not_taken_for_the_kind_asked_for()
    {
        _factors = "direct";
        Assert.Equal(SourceFailure.Unreadable, Failed(await HistoryAsync()).Failure);
        ElectricityMaps direct = new(Rig.World(), SignalKind.Direct);
        SourceAnswer.Answered answered = Answered(
            await direct.HistoryAsync(Zone, Span("2026-10-30T00:00Z", "2026-10-30T06:00Z"), Stop)
        );
        Assert.Equal(SignalKind.Direct, answered.Series.Signal.Kind);
        Assert.Equal("direct", Api.Asked[^1].Query["emissionFactorType"]);
    }

    [Fact]
    public async Task An_answer_for_another_zone_is_not_taken()
    {
        _zone = "FR";
        Assert.Equal(SourceFailure.Unreadable, Failed(await HistoryAsync()).Failure);
    }

    [Theory]
    [InlineData("2026-11-01T12:00Z", "history", 1)]
    [InlineData("2026-10-30T00:00Z", "past-range", 1)]
    [InlineData("2026-10-10T00:00Z", "past-range", 3)]
    public async Task The_last_day_needs_no_contract_and_more_is_asked_for_ten_days_at_once(
        string from,
        string path,
        int parts
    )
    {
        Interval span = Span(from, "2026-11-02T09:00Z");
        Tell(ToldRow.Of(span.Start, span.End, Step));
        Answered(await HistoryAsync(span));
        Assert.Equal(parts, Api.Asked.Count);
        Assert.All(
            Api.Asked,
            asked =>
                Assert.EndsWith("/carbon-intensity/" + path, asked.Path, StringComparison.Ordinal)
        );
        Assert.All(Api.Asked, asked => Assert.Equal("em-s3cret", asked.Header("auth-token")));
    }
}
