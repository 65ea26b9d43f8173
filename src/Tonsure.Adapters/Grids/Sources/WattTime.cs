using System.Globalization;
using System.Text;
using System.Text.Json;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>
/// WattTime's marginal operating emissions rate, every five minutes, by version 3 of its interface: what one more kilowatt-hour
/// makes leave the stacks. It is another quantity than an average intensity and is never mixed with one. It needs a login
/// (<c>TONSURE_WATTTIME_USER</c>, <c>TONSURE_WATTTIME_PASSWORD</c>).
/// </summary>
public sealed class WattTime : IIntensityHistory, ILatestIntensity, IIntensityForecasts
{
    /// <summary>The source's name.</summary>
    public const string Key = "watttime";

    /// <summary>A pound per megawatt-hour in mg/kWh: the international pound is 453.59237 g by definition.</summary>
    private const decimal MilligramsPerPound = 453.59237m;

    private const string Home = "https://api.watttime.org/";
    private const string Rate = "co2_moer";
    private const string Unit = "lbs_co2_per_mwh";
    private const long LatestMs = 6 * HourIndex.Milliseconds;

    private static readonly TimeSpan LongestPart = TimeSpan.FromDays(31);

    private readonly SourceHttp _http;
    private readonly WattTimeLogin _login;
    private readonly SeriesQuestions _questions;
    private readonly IReadOnlyDictionary<ZoneId, (string Region, bool IsWhole)> _regions;

    /// <summary>The source.</summary>
    /// <param name="world">What it stands on.</param>
    /// <param name="regions">WattTime's regions by zone.</param>
    public WattTime(
        SourceWorld world,
        IReadOnlyDictionary<ZoneId, (string Region, bool IsWhole)> regions
    )
    {
        _http = new SourceHttp(
            world,
            Key,
            new Uri(Home),
            new RateLimit(3000, TimeSpan.FromMinutes(5))
        );
        _login = new WattTimeLogin(_http, world.Keys);
        _questions = new SeriesQuestions(_http, Signal);
        _regions = regions;
    }

    /// <inheritdoc/>
    public string Name => Key;

    /// <inheritdoc/>
    public Signal Signal { get; } =
        new(SignalKind.Direct, SignalBasis.Marginal, Key, "live", "by contract with WattTime");

    /// <inheritdoc/>
    public bool Knows(ZoneId zone) => _regions.ContainsKey(zone);

    /// <inheritdoc/>
    public Task<SourceAnswer> HistoryAsync(
        ZoneId zone,
        Interval interval,
        CancellationToken cancellationToken
    ) =>
        AskAsync(
            zone,
            interval,
            "historical",
            SeriesQuestions.Parts(interval.StartMs, interval.EndMs, LongestPart).Select(Span),
            PointQuality.Observed,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<SourceAnswer> LatestAsync(ZoneId zone, CancellationToken cancellationToken)
    {
        long now = _http.NowMs;
        return AskAsync(
            zone,
            null,
            "historical",
            [Span(Interval.FromMilliseconds(now - LatestMs, now))],
            PointQuality.Observed,
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public Task<SourceAnswer> ForecastAsync(ZoneId zone, CancellationToken cancellationToken) =>
        AskAsync(
            zone,
            Interval.FromMilliseconds(
                _http.NowMs,
                DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ),
            "forecast",
            [
                [("horizon_hours", "72")],
            ],
            PointQuality.Forecast,
            cancellationToken
        );

    private static IReadOnlyList<(string, string)> Span(Interval part) =>
        [
            ("start", SeriesQuestions.Minute(part.StartMs)),
            ("end", SeriesQuestions.Minute(part.EndMs)),
        ];

    private async Task<SourceAnswer> AskAsync(
        ZoneId zone,
        Interval? asked,
        string path,
        IEnumerable<IReadOnlyList<(string, string)>> queries,
        PointQuality quality,
        CancellationToken cancellationToken
    )
    {
        if (!_regions.TryGetValue(zone, out (string Region, bool IsWhole) region))
        {
            return _questions.Unknown(zone);
        }

        return await _questions.AskAsync(
            zone,
            asked,
            queries.Select(query => new SourceRequest("v3/" + path)
            {
                Query = [("region", region.Region), ("signal_type", Rate), .. query],
            }),
            _login.AskAsync,
            (root, series) =>
            {
                if (!region.IsWhole)
                {
                    series.Remark(
                        $"WattTime's {region.Region} and {zone} overlap and are not the same"
                    );
                }

                Read(root, region.Region, quality, series);
            },
            cancellationToken
        );
    }

    private static void Read(
        JsonElement root,
        string region,
        PointQuality quality,
        SeriesBuilder series
    )
    {
        JsonElement meta = JsonAnswer.Member(root, "meta");
        Expect(meta, "region", region);
        Expect(meta, "signal_type", Rate);
        Expect(meta, "units", Unit);
        double? seconds = JsonAnswer.Number(meta, "data_point_period_seconds");
        if (seconds is not (>= 60 and <= 86_400))
        {
            throw new AnswerShapeException("has no period between a minute and a day");
        }

        long period = (long)(seconds.Value * 1000);
        foreach (JsonElement row in JsonAnswer.List(root, "data"))
        {
            long start = JsonAnswer.Instant(row, "point_time");
            if (Milligrams(JsonAnswer.Member(row, "value")) is { } milligrams)
            {
                series.Add(start, start + period, milligrams, quality);
            }
            else
            {
                series.Add(start, start + period, JsonAnswer.Number(row, "value"), quality);
            }
        }
    }

    private static CarbonIntensity? Milligrams(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number
        && value.TryGetDecimal(out decimal pounds)
        && pounds is >= 0 and <= 10_000
            ? CarbonIntensity.FromMilligramsPerKilowattHour(
                (int)Math.Round(pounds * MilligramsPerPound, MidpointRounding.ToEven)
            )
            : null;

    private static void Expect(JsonElement meta, string name, string value)
    {
        if (JsonAnswer.Text(meta, name) != value)
        {
            throw new AnswerShapeException($"has another '{name}' than was asked for");
        }
    }
}
