using System.Globalization;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>
/// The actual generation by production type of areas in Europe, by ENTSO-E's Transparency Platform. It needs a token
/// (<c>TONSURE_ENTSOE_KEY</c>) and is one to some hours behind.
/// </summary>
public sealed class EntsoeSource : IIntensityHistory, ILatestIntensity
{
    /// <summary>The source's name.</summary>
    public const string Key = "entsoe";

    private const string Home = "https://web-api.tp.entsoe.eu/";
    private const long LatestMs = 48 * HourIndex.Milliseconds;
    private const long LongestMs = 31 * 24 * HourIndex.Milliseconds;

    private readonly SourceHttp _http;
    private readonly SourceKeys _keys;
    private readonly IReadOnlyDictionary<ZoneId, string> _areas;
    private readonly GenerationAnswers _answers;

    /// <summary>The source.</summary>
    /// <param name="world">What it stands on.</param>
    /// <param name="factors">Lifecycle factors.</param>
    /// <param name="areas">Energy Identification Codes of zones, see <see cref="ZoneCodes"/>.</param>
    public EntsoeSource(
        SourceWorld world,
        FuelFactors factors,
        IReadOnlyDictionary<ZoneId, string> areas
    )
    {
        _http = new SourceHttp(
            world,
            Key,
            new Uri(Home),
            new RateLimit(300, TimeSpan.FromMinutes(1))
        );
        _keys = world.Keys;
        _areas = areas;
        _answers = new GenerationAnswers(Key, Signal, FuelOf, factors);
    }

    /// <inheritdoc/>
    public string Name => Key;

    /// <inheritdoc/>
    public Signal Signal { get; } =
        new(SignalKind.Lifecycle, SignalBasis.Average, Key, "live", "CC-BY-4.0");

    /// <inheritdoc/>
    public bool Knows(ZoneId zone) => _areas.ContainsKey(zone);

    /// <inheritdoc/>
    public Task<SourceAnswer> HistoryAsync(
        ZoneId zone,
        Interval interval,
        CancellationToken cancellationToken
    ) =>
        AskAsync(
            zone,
            interval.StartMs - GenerationAnswers.ContextMs,
            interval.EndMs + GenerationAnswers.ContextMs,
            (readings, retrieved) => _answers.Of(zone, readings, retrieved, interval),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<SourceAnswer> LatestAsync(ZoneId zone, CancellationToken cancellationToken) =>
        AskAsync(
            zone,
            _http.NowMs - LatestMs,
            _http.NowMs,
            (readings, retrieved) => _answers.NewestOf(zone, readings, retrieved),
            cancellationToken
        );

    private async Task<SourceAnswer> AskAsync(
        ZoneId zone,
        long fromMs,
        long toMs,
        Func<GenerationReadings, long, SourceAnswer> answer,
        CancellationToken cancellationToken
    )
    {
        if (!_areas.TryGetValue(zone, out string? area))
        {
            return new SourceAnswer.Failed(
                SourceFailure.UnknownZone,
                $"{Key} does not know {zone}",
                null
            );
        }

        KeyAnswer key = _keys.Key(Key);
        if (key is not KeyAnswer.Found found)
        {
            return GenerationQuestions.NoKey(key);
        }

        long start = HourIndex.Of(fromMs) * HourIndex.Milliseconds;
        long end = (HourIndex.Of(Math.Min(toMs, _http.NowMs) - 1) + 1) * HourIndex.Milliseconds;
        GenerationQuestions questions = new(_http);
        for (long at = start; at < end && !questions.IsOver; at += LongestMs)
        {
            await questions.AskAsync(
                Request(area, at, Math.Min(end, at + LongestMs), found.Key),
                (body, readings) => EntsoeGeneration.Read(body, area, readings),
                cancellationToken
            );
        }

        return questions.Answer(answer);
    }

    private static SourceRequest Request(string area, long fromMs, long toMs, Secret token) =>
        new("api")
        {
            Query =
            [
                ("documentType", "A75"),
                ("processType", "A16"),
                ("in_Domain", area),
                ("periodStart", Instant(fromMs)),
                ("periodEnd", Instant(toMs)),
            ],
            SecretQuery = [("securityToken", token)],
            MediaTypes = ["application/xml", "text/xml"],
            TellingStatuses = [400],
        };

    private static string Instant(long instantMs) =>
        DateTimeOffset
            .FromUnixTimeMilliseconds(instantMs)
            .ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);

    /// <summary>What the production types are; waste, other renewables and others are unknown.</summary>
    private static Fuel? FuelOf(string code) =>
        code switch
        {
            "B01" => Fuel.Biomass,
            "B02" or "B07" or "B08" => Fuel.Lignite,
            "B03" or "B05" => Fuel.Coal,
            "B04" => Fuel.Gas,
            "B06" => Fuel.Oil,
            "B09" => Fuel.Geothermal,
            "B11" or "B12" => Fuel.Hydro,
            "B13" => Fuel.Marine,
            "B14" => Fuel.Nuclear,
            "B16" => Fuel.Solar,
            "B18" => Fuel.WindOffshore,
            "B19" => Fuel.Wind,
            "B10" or "B25" => null,
            _ => Fuel.Unknown,
        };
}
