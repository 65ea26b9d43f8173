using Tonsure.Adapters.Grids.Files;
using Tonsure.Adapters.Grids.Stores;
using Tonsure.Adapters.Tables;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids.Files;

public sealed class IntensityFileTests : IDisposable
{
    private static readonly ZoneId De = ZoneId.Parse("DE");
    private readonly Scratch _scratch = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task A_column_a_zone_is_hourly_in_grams()
    {
        IntensityFile file = await Read(
            "utc_hour,DE,FR\n2026-01-01T00,400,50\n2026-01-01T01,,51.5\n"
        );
        Assert.Equal(["400 g/kWh"], Figures(file, "DE"));
        Assert.Equal(["50 g/kWh", "51.5 g/kWh"], Figures(file, "FR"));
        Assert.Empty(file.Rejected);
    }

    [Theory]
    [InlineData("datetime,carbon_intensity_g_per_kwh", "412.35", "412.35 g/kWh")]
    [InlineData("Datetime (UTC),Carbon Intensity gCO₂eq/kWh (LCA)", "412.35", "412.35 g/kWh")]
    [InlineData("timestamp,intensity kg/MWh", "412.35", "412.35 g/kWh")]
    [InlineData("point_time,co2_rate_lbs_per_mwh", "1000", "453.592 g/kWh")]
    [InlineData("start,moer lb/MWh", "1", "0.454 g/kWh")]
    [InlineData("start_ms,mg_per_kwh", "412350", "412.35 g/kWh")]
    public async Task The_unit_in_the_header_is_taken(string header, string figure, string expected)
    {
        string time = header.StartsWith("start_ms", StringComparison.Ordinal)
            ? "1767225600000"
            : "2026-01-01 00:00";
        IntensityFile file = await Read($"{header}\n{time},{figure}\n", Of("DE"));
        Assert.Equal([expected], Figures(file, "DE"));
        Assert.Equal(1_767_225_600_000, file.Zones[De][0].Period.StartMs);
    }

    [Fact]
    public async Task Without_a_unit_the_file_is_refused_and_with_one_that_was_said_it_is_read()
    {
        const string Text = "datetime,carbon_intensity\n2026-01-01T00:00Z,1000\n";
        TableException refused = await Assert.ThrowsAsync<TableException>(() =>
            Read(Text, Of("DE"))
        );
        Assert.Equal(1, refused.Line);
        Assert.Contains("--unit", refused.Detail, StringComparison.Ordinal);
        Assert.True(IntensityUnit.TryParse("lb/MWh", out IntensityUnit? unit));
        IntensityFile file = await Read(Text, Of("DE") with { Unit = unit });
        Assert.Equal(["453.592 g/kWh"], Figures(file, "DE"));
    }

    [Fact]
    public async Task Electricity_Maps_own_download_is_read_by_kind_and_its_estimates_are_told()
    {
        const string Text = """
            Datetime (UTC),Country,Zone name,Zone id,Carbon intensity gCO₂eq/kWh (direct),Carbon intensity gCO₂eq/kWh (Life cycle),Data source,Data estimated
            2026-01-01 00:00:00,Germany,"Germany, all of it",DE,300.5,350.5,entsoe,false
            2026-01-01 01:00:00,Germany,"Germany, all of it",DE,301.5,351.5,entsoe,true
            """;
        IntensityFile lifecycle = await Read(Text);
        Assert.Equal(["350.5 g/kWh", "351.5 g/kWh"], Figures(lifecycle, "DE"));
        Assert.Equal(
            [PointQuality.Observed, PointQuality.Estimated],
            lifecycle.Zones[De].Select(point => point.Quality)
        );
        IntensityFile direct = await Read(Text, FileTerms.Plain with { Kind = SignalKind.Direct });
        Assert.Equal(["300.5 g/kWh", "301.5 g/kWh"], Figures(direct, "DE"));
    }

    [Fact]
    public async Task Every_row_that_is_not_taken_is_named_with_its_line_and_why()
    {
        IntensityFile file = await Read(
            """
            zone,start,g_per_kwh
            DE,2026-01-01T00:00Z,100
            DE,2026-01-01T01:00Z,-1
            DE,2026-01-01T02:00Z,abc
            DE,2026-01-01T03:00Z,1e9
            DE,yesterday,100
            DE,2026-01-01T04:00Z
            D E,2026-01-01T05:00Z,100
            DE,2026-01-01T00:00Z,200
            DE,2026-01-01T06:00Z,
            DE,2026-01-01T01:00Z,300
            """
        );
        Assert.Equal([3, 4, 5, 6, 7, 8, 9], file.Rejected.Select(row => row.Line));
        Assert.Contains("'-1' is no intensity", file.Rejected[0].Reason, StringComparison.Ordinal);
        Assert.Contains("2 fields", file.Rejected[4].Reason, StringComparison.Ordinal);
        Assert.Contains("on line 2 already", file.Rejected[6].Reason, StringComparison.Ordinal);
        Assert.Equal(["100 g/kWh", "300 g/kWh"], Figures(file, "DE"));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(15)]
    [InlineData(30)]
    [InlineData(60)]
    public async Task A_period_is_as_long_as_the_rows_are_apart(int minutes)
    {
        string rows = string.Concat(
            Enumerable
                .Range(0, 24)
                .Where(i => i != 7)
                .Select(i =>
                    $"{DateTimeOffset.FromUnixTimeSeconds(1_767_225_600 + (i * 60L * minutes)):yyyy-MM-dd'T'HH:mm:ss'Z'},100\n"
                )
        );
        IntensityFile file = await Read("time,g_per_kwh\n" + rows, Of("DE"));
        Assert.All(
            file.Zones[De],
            point => Assert.Equal(minutes * 60_000L, point.Period.DurationMs)
        );
    }

    [Fact]
    public async Task Rows_a_day_apart_are_no_hours()
    {
        TableException refused = await Assert.ThrowsAsync<TableException>(() =>
            Read("time,g_per_kwh\n2026-01-01T00,1\n2026-01-02T00,1\n2026-01-03T00,1\n", Of("DE"))
        );
        Assert.Contains("how long it holds", refused.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hours_that_a_clock_repeats_in_autumn_are_two_by_their_offset()
    {
        IntensityFile file = await Read(
            "datetime,g_per_kwh\n2026-10-25T02:00:00+02:00,100\n2026-10-25T02:00:00+01:00,200\n",
            Of("DE")
        );
        Assert.Equal(["100 g/kWh", "200 g/kWh"], Figures(file, "DE"));
        Assert.Empty(file.Rejected);
    }

    [Theory]
    [InlineData("", "no header")]
    [InlineData("a,b\n1,2\n", "no column for the time")]
    [InlineData("datetime,b\n1,2\n", "no column for the intensity")]
    [InlineData("datetime,g_per_kwh\n", "there is no row")]
    [InlineData("datetime,g_per_kwh\n2026-01-01T00,5\n", "--zone")]
    [InlineData("utc_hour,DE\n2026-01-01T00,x\n", ":2: 'x'")]
    [InlineData("utc_hour,D_E\n2026-01-01T00,1\n", "'D_E' is not a zone id")]
    public async Task What_cannot_be_read_says_why(string text, string said)
    {
        TableException refused = await Assert.ThrowsAsync<TableException>(() => Read(text));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_zone_that_was_named_is_taken()
    {
        IntensityFile wide = await Read("utc_hour,DE,FR\n2026-01-01T00,400,50\n", Of("FR"));
        Assert.Equal([ZoneId.Parse("FR")], wide.Zones.Keys);
        IntensityFile rows = await Read(
            "zone,start,g_per_kwh\nDE,2026-01-01T00,1\nFR,2026-01-01T00,2\n",
            Of("FR")
        );
        Assert.Equal([ZoneId.Parse("FR")], rows.Zones.Keys);
        Assert.Equal("of zone DE", Assert.Single(rows.Rejected).Reason);
    }

    [Fact]
    public async Task A_parquet_file_is_read_like_a_table_and_our_own_too()
    {
        IntensityFile csv = await Read("utc_hour,DE\n2026-01-01T00,400\n2026-01-01T01,401\n");
        ParquetIntensityStore store = new(_scratch["grid"], TimeProvider.System);
        foreach (SourcedSeries series in csv.Series(FileTerms.Plain, "csv", 7))
        {
            await store.AppendAsync(series, Stop);
        }

        IntensityFile parquet = await IntensityFile.ReadAsync(
            _scratch["grid/DE/2026.parquet"],
            Of("DE"),
            Stop
        );
        Assert.Equal(csv.Zones[De], parquet.Zones[De]);
        _scratch.Write("broken.parquet", "PAR1");
        await Assert.ThrowsAsync<TableException>(() =>
            IntensityFile.ReadAsync(_scratch["broken.parquet"], Of("DE"), Stop)
        );
    }

    [Fact]
    public async Task A_file_is_a_source_of_what_was()
    {
        string path = _scratch.Write(
            "mine.csv",
            "utc_hour,DE\n2026-01-01T00,400\n2026-01-01T01,401\n2026-01-01T02,402\n"
        );
        FileIntensities source = new("mine", path, FileTerms.Plain);
        SourceAnswer.Answered answer = Assert.IsType<SourceAnswer.Answered>(
            await source.HistoryAsync(
                De,
                Interval.FromMilliseconds(1_767_229_200_000, 1_767_229_200_001),
                Stop
            )
        );
        Assert.Equal("mine", answer.Series.Source);
        Assert.Equal(401, Assert.Single(answer.Series.Points).Intensity.GramsPerKilowattHour);
        answer = Assert.IsType<SourceAnswer.Answered>(await source.LatestAsync(De, Stop));
        Assert.Equal(402, Assert.Single(answer.Series.Points).Intensity.GramsPerKilowattHour);
        Assert.Equal(
            SourceFailure.UnknownZone,
            Assert
                .IsType<SourceAnswer.Failed>(await source.LatestAsync(ZoneId.Parse("FR"), Stop))
                .Failure
        );
        SourceAnswer.Failed missing = Assert.IsType<SourceAnswer.Failed>(
            await new FileIntensities("gone", path + "x", FileTerms.Plain).LatestAsync(De, Stop)
        );
        Assert.Equal(SourceFailure.Unreadable, missing.Failure);
        Assert.Contains(path + "x", missing.Detail, StringComparison.Ordinal);
    }

    private static FileTerms Of(string zone) => FileTerms.Plain with { Zone = ZoneId.Parse(zone) };

    private Task<IntensityFile> Read(string text, FileTerms? terms = null) =>
        IntensityFile.ReadAsync(_scratch.Write("file.csv", text), terms ?? FileTerms.Plain, Stop);

    private static IEnumerable<string> Figures(IntensityFile file, string zone) =>
        file.Zones[ZoneId.Parse(zone)].Select(point => point.Intensity.ToString());
}
