using System.Text.Json;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>
/// Electricity Maps' hourly intensity of the electricity that a zone uses, imports included, by version 3 of its interface. It
/// needs a key (<c>TONSURE_ELECTRICITYMAPS_KEY</c>); what the key opens is a matter of its contract. Our zones are its zones.
/// </summary>
public sealed class ElectricityMaps : IIntensityHistory, ILatestIntensity, IIntensityForecasts
{
    /// <summary>The source's name.</summary>
    public const string Key = "electricity-maps";

    /// <summary>The name of its key, see <see cref="SourceKeys"/>.</summary>
    public const string KeyName = "electricitymaps";
    private const string Forecast = "forecast";
    private const string Home = "https://api.electricitymaps.com/v3/";

    /// <summary>Hourly figures are given for ten days at once.</summary>
    private static readonly TimeSpan LongestPart = TimeSpan.FromDays(10);

    /// <summary>The last day is open to every key.</summary>
    private static readonly long RecentMs = 24 * HourIndex.Milliseconds;

    private readonly SourceHttp _http;
    private readonly SourceKeys _keys;
    private readonly SeriesQuestions _questions;

    /// <summary>The source.</summary>
    /// <param name="world">What it stands on.</param>
    /// <param name="kind">Whole lives of the plants, or what leaves the stack.</param>
    public ElectricityMaps(SourceWorld world, SignalKind kind)
    {
        _http = new SourceHttp(
            world,
            Key,
            new Uri(Home),
            new RateLimit(60, TimeSpan.FromMinutes(1))
        );
        _keys = world.Keys;
        Signal = new Signal(
            kind,
            SignalBasis.Average,
            Key,
            "live",
            "by contract with Electricity Maps; ODbL-1.0 where published openly"
        );
        _questions = new SeriesQuestions(_http, Signal);
    }

    /// <inheritdoc/>
    public string Name => Key;

    /// <inheritdoc/>
    public Signal Signal { get; }

    private string FactorType => Signal.Kind == SignalKind.Direct ? "direct" : "lifecycle";

    /// <inheritdoc/>
    public bool Knows(ZoneId zone) => !zone.IsWorld;

    /// <inheritdoc/>
    public Task<SourceAnswer> HistoryAsync(
        ZoneId zone,
        Interval interval,
        CancellationToken cancellationToken
    )
    {
        long from = HourIndex.Of(interval.StartMs) * HourIndex.Milliseconds;
        return from >= _http.NowMs - RecentMs
            ? AskAsync(zone, interval, [Question("history", zone)], "history", cancellationToken)
            : AskAsync(
                zone,
                interval,
                SeriesQuestions
                    .Parts(from, interval.EndMs, LongestPart)
                    .Select(part =>
                        Question(
                            "past-range",
                            zone,
                            ("start", SeriesQuestions.Minute(part.StartMs)),
                            ("end", SeriesQuestions.Minute(part.EndMs))
                        )
                    ),
                "data",
                cancellationToken
            );
    }

    /// <inheritdoc/>
    public Task<SourceAnswer> LatestAsync(ZoneId zone, CancellationToken cancellationToken) =>
        AskAsync(zone, null, [Question("latest", zone)], null, cancellationToken);

    /// <inheritdoc/>
    public Task<SourceAnswer> ForecastAsync(ZoneId zone, CancellationToken cancellationToken) =>
        AskAsync(
            zone,
            Interval.FromMilliseconds(
                HourIndex.Of(_http.NowMs) * HourIndex.Milliseconds,
                DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ),
            [Question("forecast", zone, ("horizonHours", "72"))],
            Forecast,
            cancellationToken
        );

    private SourceRequest Question(
        string path,
        ZoneId zone,
        params (string Name, string Value)[] query
    ) =>
        new("carbon-intensity/" + path)
        {
            Query =
            [
                ("zone", zone.ToString()),
                ("emissionFactorType", FactorType),
                ("temporalGranularity", "hourly"),
                .. query,
            ],
        };

    private async Task<SourceAnswer> AskAsync(
        ZoneId zone,
        Interval? asked,
        IEnumerable<SourceRequest> requests,
        string? list,
        CancellationToken cancellationToken
    )
    {
        if (!Knows(zone))
        {
            return _questions.Unknown(zone);
        }

        KeyAnswer key = _keys.Key(KeyName);
        return key is KeyAnswer.Found found
            ? await _questions.AskAsync(
                zone,
                asked,
                requests.Select(request =>
                    request with
                    {
                        SecretHeaders = [("auth-token", found.Key)],
                    }
                ),
                _http.AskAsync,
                (root, series) => Read(root, zone, list, series),
                cancellationToken
            )
            : new SourceAnswer.Failed(SourceFailure.NoKey, ((KeyAnswer.Missing)key).Reason, null);
    }

    private void Read(JsonElement root, ZoneId zone, string? list, SeriesBuilder series)
    {
        // A zone that it has no data of may be answered for where the caller seems to be.
        if (JsonAnswer.Text(root, "zone") != zone.ToString())
        {
            throw new AnswerShapeException("is for another zone");
        }

        foreach (JsonElement row in list is null ? [root] : JsonAnswer.List(root, list))
        {
            Expect(row, "emissionFactorType", FactorType);
            Expect(row, "temporalGranularity", "hourly");
            long start = JsonAnswer.Instant(row, "datetime");
            long end = start + HourIndex.Milliseconds;
            bool isEstimated =
                end > _http.NowMs
                || (
                    row.TryGetProperty("isEstimated", out JsonElement estimated)
                    && estimated.ValueKind == JsonValueKind.True
                );
            series.Add(
                start,
                end,
                JsonAnswer.Number(row, "carbonIntensity"),
                list == Forecast ? PointQuality.Forecast
                    : isEstimated ? PointQuality.Estimated
                    : PointQuality.Observed
            );
        }
    }

    private static void Expect(JsonElement row, string name, string value)
    {
        if (
            row.ValueKind == JsonValueKind.Object
            && row.TryGetProperty(name, out JsonElement told)
            && !(told.ValueKind == JsonValueKind.String && told.ValueEquals(value))
        )
        {
            throw new AnswerShapeException($"has another '{name}' than was asked for");
        }
    }
}
