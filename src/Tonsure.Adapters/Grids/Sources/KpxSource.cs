using System.Globalization;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>
/// The five-minute generation by source of the Korean grid, mainland and Jeju, by the Korea Power Exchange through data.go.kr
/// (<c>PwrAmountByGen</c>, a whole Korean day at a time). It needs a service key (<c>TONSURE_KPX_KEY</c>), in the portal's
/// encoded or its decoded form. A reading stands for the five minutes that it begins.
/// </summary>
public sealed class KpxSource : IIntensityHistory, ILatestIntensity
{
    /// <summary>The source's name.</summary>
    public const string Key = "kpx";

    private const string Home = "https://apis.data.go.kr/B552115/";
    private const int PageLength = 300;
    private const long DayMs = 24 * HourIndex.Milliseconds;
    private const long KoreanMs = 9 * HourIndex.Milliseconds;

    private static readonly ZoneId Korea = ZoneId.Parse("KR");

    private readonly SourceHttp _http;
    private readonly SourceKeys _keys;
    private readonly GenerationAnswers _answers;

    /// <summary>The source.</summary>
    /// <param name="world">What it stands on.</param>
    /// <param name="factors">Lifecycle factors.</param>
    public KpxSource(SourceWorld world, FuelFactors factors)
    {
        // A developer's account may ask a hundred times a day; the portal counts by the day.
        _http = new SourceHttp(world, Key, new Uri(Home), new RateLimit(100, TimeSpan.FromDays(1)));
        _keys = world.Keys;
        _answers = new GenerationAnswers(Key, Signal, FuelOf, factors);
    }

    /// <inheritdoc/>
    public string Name => Key;

    /// <inheritdoc/>
    public Signal Signal { get; } =
        new(
            SignalKind.Lifecycle,
            SignalBasis.Average,
            Key,
            "live",
            "data.go.kr terms, to be cited"
        );

    /// <inheritdoc/>
    public bool Knows(ZoneId zone) => zone == Korea;

    /// <inheritdoc/>
    public Task<SourceAnswer> HistoryAsync(
        ZoneId zone,
        Interval interval,
        CancellationToken cancellationToken
    ) =>
        AskAsync(
            zone,
            Day(interval.StartMs),
            Day(Math.Min(interval.EndMs - 1, _http.NowMs)),
            (readings, retrieved) => _answers.Of(zone, readings, retrieved, interval),
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<SourceAnswer> LatestAsync(ZoneId zone, CancellationToken cancellationToken)
    {
        long today = Day(_http.NowMs);
        SourceAnswer answer = await NewestAsync(zone, today, cancellationToken);
        // Just after midnight the new day has nothing yet.
        return answer is SourceAnswer.Failed { Failure: SourceFailure.NoData }
            ? await NewestAsync(zone, today - 1, cancellationToken)
            : answer;
    }

    private Task<SourceAnswer> NewestAsync(
        ZoneId zone,
        long day,
        CancellationToken cancellationToken
    ) =>
        AskAsync(
            zone,
            day,
            day,
            (readings, retrieved) => _answers.NewestOf(zone, readings, retrieved),
            cancellationToken
        );

    private async Task<SourceAnswer> AskAsync(
        ZoneId zone,
        long firstDay,
        long lastDay,
        Func<GenerationReadings, long, SourceAnswer> answer,
        CancellationToken cancellationToken
    )
    {
        if (!Knows(zone))
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

        Secret decoded = Decoded(found.Key);
        GenerationQuestions questions = new(_http);
        for (long day = firstDay; day <= lastDay && !questions.IsOver; day++)
        {
            long asked = day;
            await questions.AskPagesAsync(
                PageLength,
                (page, _) => Request(asked, page, decoded),
                KpxGeneration.Read,
                cancellationToken
            );
        }

        return questions.Answer(answer);
    }

    private static SourceRequest Request(long day, int page, Secret key) =>
        new("PwrAmountByGen/getPwrAmountByGen")
        {
            Query =
            [
                ("pageNo", (page + 1).ToString(CultureInfo.InvariantCulture)),
                ("numOfRows", PageLength.ToString(CultureInfo.InvariantCulture)),
                ("dataType", "JSON"),
                (
                    "baseDate",
                    DateTimeOffset
                        .FromUnixTimeMilliseconds(day * DayMs)
                        .ToString("yyyyMMdd", CultureInfo.InvariantCulture)
                ),
            ],
            SecretQuery = [("serviceKey", key)],
            MediaTypes =
            [
                "application/json",
                "application/xml",
                "text/xml",
                "text/json",
                "text/plain",
            ],
        };

    // A decoded key is Base64, which has no percent sign; the request encodes it again.
    private static Secret Decoded(Secret key)
    {
        string decoded = Uri.UnescapeDataString(key.Reveal());
        return Secret.IsUsable(decoded) ? new Secret(decoded) : key;
    }

    /// <summary>Days since 1970 on the Korean calendar.</summary>
    private static long Day(long instantMs) =>
        (long)Math.Floor((instantMs + KoreanMs) / (double)DayMs);

    /// <summary>What the numbered sources are. The eighth is wind and the other renewables in one, which are as different as can be.</summary>
    private static Fuel? FuelOf(string code) =>
        code switch
        {
            "fuelPwr1" => Fuel.Hydro,
            "fuelPwr2" => Fuel.Oil,
            "fuelPwr3" or "fuelPwr7" => Fuel.Coal,
            "fuelPwr4" => Fuel.Nuclear,
            "fuelPwr6" => Fuel.Gas,
            "fuelPwr9" => Fuel.Solar,
            "fuelPwr5" => null,
            _ => Fuel.Unknown,
        };
}
