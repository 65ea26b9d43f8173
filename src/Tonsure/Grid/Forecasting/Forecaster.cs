using Tonsure.Quantities;

namespace Tonsure.Grid.Forecasting;

/// <summary>
/// Forecasts a zone's next 96 hours from its own history. The same history up to the issue gives the same forecast, whatever came
/// later; without history the forecast is the shipped figures with their spread.
/// </summary>
/// <param name="tables">The figures that are always there.</param>
/// <param name="pooled">What was learnt from other zones; null where there is nothing.</param>
public sealed class Forecaster(GridTables tables, PooledModel? pooled)
{
    /// <summary>Hours in a forecast.</summary>
    public const int Hours = 96;

    /// <summary>A history that ends longer before the issue says nothing about its hours.</summary>
    public const int LongestGap = 7 * 24;

    /// <summary>The method's name in evidence.</summary>
    public const string Method = "ridge-forecast";

    /// <summary>The method's version.</summary>
    public const string MethodVersion = "1";

    // Ninety days for the intervals, four more for the last days to be known, and time for their levels to settle.
    private const int WarmUpDays = 150;

    // Hours that a source filled in have no spread of their own: as for the shipped profiles, see data/README.md.
    private const double WideningAtFifth = 0.25;
    private const double LargestWidening = 0.5;

    /// <summary>The forecast issued at an hour.</summary>
    /// <param name="zone">A known zone.</param>
    /// <param name="history">What was observed there; hours from the issue on are not looked at. Null where there is nothing.</param>
    /// <param name="issueHour">The first hour to forecast.</param>
    /// <exception cref="KeyNotFoundException">The zone is not known.</exception>
    public IntensityForecast Forecast(ZoneId zone, HourlyHistory? history, long issueHour)
    {
        HourlyHistory? past = history?.Until(issueHour);
        long gap = issueHour - (past?.EndHour ?? 0);
        if (past is null || gap > LongestGap)
        {
            return FromTables(zone, issueHour);
        }

        ZoneReplay replay = new(past, (int)gap, issueHour, _ => pooled);
        if (!replay.CanIssue(issueHour))
        {
            return FromTables(zone, issueHour);
        }

        AdaptiveBands bands = new(past, (int)gap);
        for (long day = WarmUpDays; day > 0; day--)
        {
            long earlier = issueHour - (day * 24);
            if (replay.CanIssue(earlier))
            {
                bands.Issue(earlier, replay.Issue(earlier));
            }
        }

        double[] logs = replay.Issue(issueHour);
        (double Lower, double Upper)[]? offsets = bands.Issue(issueHour, logs);
        double widening = Widening(past.RepeatedShare());
        HourlyIntensity[] points = new HourlyIntensity[Hours];
        for (int i = 0; i < Hours; i++)
        {
            (double lower, double upper) = offsets?[i] ?? Spread(zone, issueHour + i);
            points[i] = new HourlyIntensity(
                Bounds(
                    Math.Exp(logs[i]),
                    Math.Min(Math.Exp(lower), 1 - widening),
                    Math.Max(Math.Exp(upper), 1 + widening)
                ),
                IntensityTier.Forecast
            );
        }

        return new IntensityForecast(
            zone,
            issueHour,
            past.EndHour,
            replay.UsesOwn(issueHour) ? ForecastBasis.Own : ForecastBasis.Pooled,
            points
        );
    }

    private IntensityForecast FromTables(ZoneId zone, long issueHour) =>
        new(
            zone,
            issueHour,
            null,
            ForecastBasis.Profile,
            [.. Enumerable.Range(0, Hours).Select(i => tables.At(zone, issueHour + i))]
        );

    /// <summary>The shipped figures' own spread, where too few forecasts were issued to tell how far they miss.</summary>
    private (double Lower, double Upper) Spread(ZoneId zone, long hour)
    {
        Bounded<CarbonIntensity> known = tables.At(zone, hour).Intensity;
        double value = Math.Max(known.Value.GramsPerKilowattHour, 1e-3);
        return (
            Math.Log(Math.Max(known.Lower.GramsPerKilowattHour, 1e-3) / value),
            Math.Log(Math.Max(known.Upper.GramsPerKilowattHour, 1e-3) / value)
        );
    }

    private static double Widening(double repeatedShare) =>
        Math.Min(LargestWidening, WideningAtFifth * repeatedShare / 0.2);

    private static Bounded<CarbonIntensity> Bounds(double grams, double lower, double upper) =>
        Bounded<CarbonIntensity>.Around(
            CarbonIntensity.FromGramsPerKilowattHour(grams),
            CarbonIntensity.FromGramsPerKilowattHour(grams * lower),
            CarbonIntensity.FromGramsPerKilowattHour(grams * upper)
        );
}
