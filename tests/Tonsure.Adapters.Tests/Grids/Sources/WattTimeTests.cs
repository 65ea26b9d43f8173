using System.Globalization;
using System.Text;
using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Grids.Sources;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids.Sources;

public sealed class WattTimeTests : IntensitySourceContract
{
    private const string User = "wt-us3r";
    private const string Password = "wt-p4ss:word";

    private string _token = "t0ken-1";
    private string _units = "lbs_co2_per_mwh";
    private string _signal = "co2_moer";

    internal override ZoneId Zone { get; } = ZoneId.Parse("US-CAL-CISO");

    internal override TimeSpan Step => TimeSpan.FromMinutes(5);

    internal override Dictionary<string, string> Keys { get; } =
        new(StringComparer.Ordinal)
        {
            ["TONSURE_WATTTIME_USER"] = User,
            ["TONSURE_WATTTIME_PASSWORD"] = Password,
        };

    private static string Basic =>
        "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"));

    internal override IEnumerable<string> Secrets() =>
        [User, Password, _token, Basic["Basic ".Length..]];

    internal override IEnumerable<string> Sent() => [Basic, _token];

    internal override IIntensityHistory Make(SourceWorld world) =>
        new WattTime(world, WattTimeRegions.Load(ShippedData.Folder));

    // A pound is 453.59237 g.
    internal override int Milligrams(double value) =>
        (int)Math.Round((decimal)value * 453.59237m, MidpointRounding.ToEven);

    internal override ApiAnswer? Other(AskedRequest asked) =>
        asked.Path != "/login" ? null
        : asked.Header("Authorization") == Basic ? ApiAnswer.Json($$"""{"token":"{{_token}}"}""")
        : ApiAnswer.Error(401);

    internal override string Body(AskedRequest asked, IReadOnlyList<ToldRow> rows)
    {
        IEnumerable<string> told = rows.Select(row =>
            $$"""
            {"point_time":"{{row.Start.UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss+00:00",
                CultureInfo.InvariantCulture
            )}}","value":{{row.Value?.ToString(CultureInfo.InvariantCulture) ?? "null"}} }
            """
        );
        return $$"""
            {"data":[{{string.Join(',', told)}}],
             "meta":{"data_point_period_seconds":300,"region":"CAISO_NORTH","warnings":[],
             "signal_type":"{{_signal}}","model":{"date":"2023-03-01"},"units":"{{_units}}",
             "generated_at_period_seconds":300,"generated_at":"2026-11-02T10:05:00+00:00"} }
            """;
    }

    [Fact]
    public async Task A_pound_is_exact()
    {
        Tell([new ToldRow(new DateTimeOffset(2026, 10, 30, 0, 0, 0, TimeSpan.Zero), 1000.5)]);
        SourceAnswer.Answered answered = Answered(await HistoryAsync());
        // 1,000.5 lb × 453,592.37 mg/lb ÷ 1,000 kWh = 453,819.166… mg/kWh
        Assert.Equal(
            453_819,
            Assert.Single(answered.Series.Points).Intensity.MilligramsPerKilowattHour
        );
    }

    [Fact]
    public void It_is_marginal_and_says_so() =>
        Assert.Equal(SignalBasis.Marginal, Source().Signal.Basis);

    [Theory]
    [InlineData("lbs_co2_per_mwh", "co2_aoer")]
    [InlineData("kg_co2_per_mwh", "co2_moer")]
    public async Task Another_quantity_or_unit_is_not_taken_for_it(string units, string signal)
    {
        (_units, _signal) = (units, signal);
        Assert.Equal(SourceFailure.Unreadable, Failed(await HistoryAsync()).Failure);
    }

    [Fact]
    public async Task One_login_serves_several_questions()
    {
        IIntensityHistory source = Source();
        Answered(await source.HistoryAsync(Zone, Day(1), Stop));
        Answered(await source.HistoryAsync(Zone, Day(1), Stop));
        Assert.Single(Api.Asked, asked => asked.Path == "/login");
    }

    [Fact]
    public async Task A_token_that_has_ended_is_renewed_once()
    {
        IIntensityHistory source = Source();
        Answered(await source.HistoryAsync(Zone, Day(1), Stop));
        _token = "t0ken-2";
        Api.Script(ApiAnswer.Error(401));
        Answered(await source.HistoryAsync(Zone, Day(1), Stop));
        Assert.Equal("Bearer t0ken-2", Api.Asked[^1].Header("Authorization"));
        Api.Script(ApiAnswer.Error(401), ApiAnswer.Error(401));
        Assert.Equal(
            SourceFailure.Refused,
            Failed(await source.HistoryAsync(Zone, Day(1), Stop)).Failure
        );
        Assert.Equal(3, Api.Asked.Count(asked => asked.Path == "/login"));
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_ends()
    {
        IIntensityHistory source = Source();
        Answered(await source.HistoryAsync(Zone, Day(1), Stop));
        Rig.Clock.Skip(TimeSpan.FromMinutes(29));
        Answered(await source.HistoryAsync(Zone, Day(1), Stop));
        Assert.Equal(2, Api.Asked.Count(asked => asked.Path == "/login"));
    }

    [Fact]
    public async Task A_wrong_login_is_refused()
    {
        await using SourceRig other = await SourceRig.StartAsync(
            Now,
            new(StringComparer.Ordinal)
            {
                ["TONSURE_WATTTIME_USER"] = User,
                ["TONSURE_WATTTIME_PASSWORD"] = "wrong",
            }
        );
        other.Api.Answers = asked => Other(asked) ?? ApiAnswer.Error(500);
        SourceAnswer answer = await Make(other.World()).HistoryAsync(Zone, Day(1), Stop);
        Assert.Equal(SourceFailure.Refused, Failed(answer).Failure);
        Assert.Single(other.Api.Asked);
    }

    [Fact]
    public async Task A_region_that_is_a_part_of_the_zone_is_remarked_upon()
    {
        SourceAnswer.Answered answered = Answered(await HistoryAsync());
        Assert.Contains(
            answered.Remarks,
            remark => remark.Contains("CAISO_NORTH", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_region_is_one_of_a_zone_or_of_a_country_that_we_know()
    {
        IReadOnlyDictionary<ZoneId, (string Region, bool IsWhole)> regions = WattTimeRegions.Load(
            ShippedData.Folder
        );
        GridTables tables = ShippedGridTables.Load(ShippedData.Folder, regions.Keys);
        Assert.All(regions.Keys, zone => Assert.True(tables.Knows(zone), $"{zone}"));
        string[] whole =
        [
            .. regions.Values.Where(region => region.IsWhole).Select(region => region.Region),
        ];
        Assert.Equal(whole.Length, whole.Distinct(StringComparer.Ordinal).Count());
    }

    private static Interval Day(int day) =>
        Interval.Between(
            new DateTimeOffset(2026, 10, 29 + day, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2026, 10, 29 + day, 6, 0, 0, TimeSpan.Zero)
        );
}
