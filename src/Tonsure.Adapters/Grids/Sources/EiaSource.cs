using System.Globalization;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>
/// The hourly generation by fuel of balancing authorities in the United States, Form EIA-930, by version 2 of the EIA's interface.
/// It needs a key (<c>TONSURE_EIA_KEY</c>) and is some hours to a day behind.
/// </summary>
public sealed class EiaSource : IIntensityHistory, ILatestIntensity
{
    /// <summary>The source's name.</summary>
    public const string Key = "eia";

    private const string Home = "https://api.eia.gov/v2/";
    private const int PageLength = 5000;
    private const long LatestMs = 72 * HourIndex.Milliseconds;

    private readonly SourceHttp _http;
    private readonly SourceKeys _keys;
    private readonly IReadOnlyDictionary<ZoneId, string> _respondents;
    private readonly GenerationAnswers _answers;

    /// <summary>The source.</summary>
    /// <param name="world">What it stands on.</param>
    /// <param name="factors">Lifecycle factors.</param>
    /// <param name="respondents">The EIA's names of zones, see <see cref="ZoneCodes"/>.</param>
    public EiaSource(
        SourceWorld world,
        FuelFactors factors,
        IReadOnlyDictionary<ZoneId, string> respondents
    )
    {
        _http = new SourceHttp(
            world,
            Key,
            new Uri(Home),
            new RateLimit(5, TimeSpan.FromSeconds(1))
        );
        _keys = world.Keys;
        _respondents = respondents;
        _answers = new GenerationAnswers(Key, Signal, FuelOf, factors);
    }

    /// <inheritdoc/>
    public string Name => Key;

    /// <inheritdoc/>
    public Signal Signal { get; } =
        new(SignalKind.Lifecycle, SignalBasis.Average, Key, "live", "public domain");

    /// <inheritdoc/>
    public bool Knows(ZoneId zone) => _respondents.ContainsKey(zone);

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
        if (!_respondents.TryGetValue(zone, out string? respondent))
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

        GenerationQuestions questions = new(_http);
        await questions.AskPagesAsync(
            PageLength,
            (_, rows) => Request(respondent, fromMs, toMs, rows, found.Key),
            (body, readings) => EiaGeneration.Read(body, respondent, readings),
            cancellationToken
        );
        return questions.Answer(answer);
    }

    // An hour is named by its end: the first that touches the span ends one hour after the hour that the span starts in.
    private static SourceRequest Request(
        string respondent,
        long fromMs,
        long toMs,
        int offset,
        Secret key
    ) =>
        new("electricity/rto/fuel-type-data/data/")
        {
            Query =
            [
                ("frequency", "hourly"),
                ("data[0]", "value"),
                ("facets[respondent][]", respondent),
                ("start", Hour(HourIndex.Of(fromMs) + 1)),
                ("end", Hour(HourIndex.Of(toMs - 1) + 1)),
                ("sort[0][column]", "period"),
                ("sort[0][direction]", "asc"),
                ("sort[1][column]", "fueltype"),
                ("sort[1][direction]", "asc"),
                ("offset", offset.ToString(CultureInfo.InvariantCulture)),
                ("length", PageLength.ToString(CultureInfo.InvariantCulture)),
            ],
            SecretQuery = [("api_key", key)],
            TellingStatuses = [400],
        };

    private static string Hour(long hour) =>
        HourIndex.Start(hour).ToString("yyyy-MM-dd'T'HH", CultureInfo.InvariantCulture);

    /// <summary>What the EIA's energy sources are; others, and those that it calls other, are unknown.</summary>
    private static Fuel? FuelOf(string code) =>
        code switch
        {
            "BIO" => Fuel.Biomass,
            "COL" => Fuel.Coal,
            "GEO" => Fuel.Geothermal,
            "NG" => Fuel.Gas,
            "NUC" => Fuel.Nuclear,
            "OIL" => Fuel.Oil,
            "SNB" or "SUN" => Fuel.Solar,
            "WAT" => Fuel.Hydro,
            "WNB" or "WND" => Fuel.Wind,
            "BAT" or "OES" or "PS" or "UES" => null,
            _ => Fuel.Unknown,
        };
}
