using System.Globalization;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Quantities;

namespace Tonsure.Web.Api.Replay;

/// <summary>
/// Half hours as the GB API tells them. Of a day that has begun the forecast is the one made at its start, of what is ahead the one made
/// now; what came is told once the hour has ended.
/// </summary>
internal sealed class GbPeriods
{
    private const long HalfHour = HourIndex.Milliseconds / 2;
    private const int Day = 24;
    private const int HoursOfYear = 8760;
    private static readonly string[] Words = ["very low", "low", "moderate", "high", "very high"];

    private readonly KnownHours _known;
    private readonly ZoneId _zone;
    private readonly Lazy<int[]> _bands;

    /// <summary>The half hours of a zone; its shipped figures' fifths are the bands of the index.</summary>
    public GbPeriods(KnownHours known, GridTables tables, ZoneId zone)
    {
        (_known, _zone) = (known, zone);
        _bands = new Lazy<int[]>(() =>
        {
            int[] year =
            [
                .. Enumerable
                    .Range(0, HoursOfYear)
                    .Select(hour => tables.At(zone, hour).Intensity.Value.MilligramsPerKilowattHour)
                    .Order(),
            ];
            return
            [
                .. Enumerable
                    .Range(1, Words.Length - 1)
                    .Select(i => year[i * HoursOfYear / Words.Length]),
            ];
        });
    }

    /// <summary>The half hours that touch [fromMs, toMs), those left out of which nothing is known.</summary>
    public IReadOnlyList<GbPeriod> Between(long fromMs, long toMs, long nowMs)
    {
        List<GbPeriod> periods = [];
        for (long start = fromMs - PositiveRemainder(fromMs); start < toMs; start += HalfHour)
        {
            if (Of(start, nowMs) is { } intensity)
            {
                periods.Add(new GbPeriod(Minute(start), Minute(start + HalfHour), intensity));
            }
        }

        return periods;
    }

    private GbIntensity? Of(long startMs, long nowMs)
    {
        long hour = HourIndex.Of(startMs);
        long current = HourIndex.Of(nowMs);
        CarbonIntensity? actual = _known.TryGet(
            _zone,
            SignalKind.Lifecycle,
            hour,
            nowMs,
            out CarbonIntensity came
        )
            ? came
            : null;
        long issue = hour < current ? hour - (hour % Day) : current;
        CarbonIntensity? expected =
            _known.TryForecast(_zone, issue, out IntensityForecast? forecast)
            && forecast.TryGet(_zone, hour, out HourlyIntensity? point)
                ? point.Value.Intensity.Value
                : null;
        return (actual ?? expected) is { } best
            ? new GbIntensity(Grams(expected), Grams(actual), Index(best))
            : null;
    }

    private string Index(CarbonIntensity figure) =>
        Words[_bands.Value.Count(band => figure.MilligramsPerKilowattHour >= band)];

    private static int? Grams(CarbonIntensity? figure) =>
        figure is { } known ? MapsQuestion.Grams(known) : null;

    private static long PositiveRemainder(long instantMs) =>
        ((instantMs % HalfHour) + HalfHour) % HalfHour;

    private static string Minute(long instantMs) =>
        DateTimeOffset
            .FromUnixTimeMilliseconds(instantMs)
            .ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
