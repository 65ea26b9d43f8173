using System.Text.Json;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>
/// The system operator's half-hourly intensity of Great Britain and its forecast for two days, without a key. By its method the
/// figures are emissions of generation and of imports, losses included, and not of plants' whole lives: direct.
/// </summary>
public sealed class GbCarbonIntensity : IIntensityHistory, ILatestIntensity, IIntensityForecasts
{
    /// <summary>The source's name.</summary>
    public const string Key = "gb-carbon-intensity";

    private const string Home = "https://api.carbonintensity.org.uk/";
    private const long HalfHourMs = 30 * 60_000;

    /// <summary>One question may span two weeks; the operator returns the half-hour before as well.</summary>
    private static readonly TimeSpan LongestPart = TimeSpan.FromDays(13);

    private static readonly ZoneId GreatBritain = ZoneId.Parse("GB");

    private readonly SourceHttp _http;
    private readonly SeriesQuestions _questions;

    /// <summary>The source.</summary>
    /// <param name="world">What it stands on.</param>
    public GbCarbonIntensity(SourceWorld world)
    {
        // The operator names no number; this is what one program needs at most.
        _http = new SourceHttp(
            world,
            Key,
            new Uri(Home),
            new RateLimit(60, TimeSpan.FromMinutes(1))
        );
        _questions = new SeriesQuestions(_http, Signal);
    }

    /// <inheritdoc/>
    public string Name => Key;

    /// <inheritdoc/>
    public Signal Signal { get; } =
        new(SignalKind.Direct, SignalBasis.Average, Key, "live", "CC-BY-4.0");

    /// <inheritdoc/>
    public bool Knows(ZoneId zone) => zone == GreatBritain;

    /// <inheritdoc/>
    public Task<SourceAnswer> HistoryAsync(
        ZoneId zone,
        Interval interval,
        CancellationToken cancellationToken
    ) =>
        AskAsync(
            zone,
            interval,
            SeriesQuestions
                .Parts(Floor(interval.StartMs), Ceiling(interval.EndMs), LongestPart)
                .Select(part =>
                    $"{SeriesQuestions.Minute(part.StartMs)}/{SeriesQuestions.Minute(part.EndMs)}"
                ),
            ReadActual,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<SourceAnswer> LatestAsync(ZoneId zone, CancellationToken cancellationToken) =>
        AskAsync(
            zone,
            null,
            [$"{SeriesQuestions.Minute(Floor(_http.NowMs))}/pt24h"],
            ReadActual,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<SourceAnswer> ForecastAsync(ZoneId zone, CancellationToken cancellationToken)
    {
        long now = Floor(_http.NowMs);
        return AskAsync(
            zone,
            Interval.FromMilliseconds(now, DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()),
            [$"{SeriesQuestions.Minute(now)}/fw48h"],
            ReadForecast,
            cancellationToken
        );
    }

    private Task<SourceAnswer> AskAsync(
        ZoneId zone,
        Interval? asked,
        IEnumerable<string> paths,
        Action<JsonElement, SeriesBuilder> read,
        CancellationToken cancellationToken
    ) =>
        Knows(zone)
            ? _questions.AskAsync(
                zone,
                asked,
                paths.Select(path => new SourceRequest("intensity/" + path)),
                _http.AskAsync,
                read,
                cancellationToken
            )
            : Task.FromResult(_questions.Unknown(zone));

    private static void ReadActual(JsonElement root, SeriesBuilder series) =>
        Read(root, series, "actual", PointQuality.Observed);

    private static void ReadForecast(JsonElement root, SeriesBuilder series) =>
        Read(root, series, "forecast", PointQuality.Forecast);

    private static void Read(
        JsonElement root,
        SeriesBuilder series,
        string figure,
        PointQuality quality
    )
    {
        foreach (JsonElement row in JsonAnswer.List(root, "data"))
        {
            series.Add(
                JsonAnswer.Instant(row, "from"),
                JsonAnswer.Instant(row, "to"),
                JsonAnswer.Number(JsonAnswer.Member(row, "intensity"), figure),
                quality
            );
        }
    }

    private static long Floor(long instantMs) => instantMs / HalfHourMs * HalfHourMs;

    private static long Ceiling(long instantMs) => Floor(instantMs + HalfHourMs - 1);
}
