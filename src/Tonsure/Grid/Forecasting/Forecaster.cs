namespace Tonsure.Grid.Forecasting;

/// <summary>
/// Forecasts a zone's next 96 hours from its own history. The same history up to the issue gives the same forecast, whatever came
/// later; without history the forecast is the shipped figures with their spread.
/// </summary>
/// <param name="tables">The figures that are always there.</param>
/// <param name="pooled">What was learnt from other zones; null where there is nothing.</param>
/// <param name="trained">What was learnt from a longer history of a zone, where that is kept; null for nothing.</param>
public sealed class Forecaster(
    GridTables tables,
    PooledModel? pooled,
    Func<ZoneId, TrainedZone?>? trained = null
)
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
    public IntensityForecast Forecast(ZoneId zone, HourlyHistory? history, long issueHour) =>
        Prepare(zone, history, issueHour).Issue();

    /// <summary>All that takes long: fits the models and tells from earlier days how far they miss.</summary>
    /// <inheritdoc cref="Forecast"/>
    public PreparedForecast Prepare(ZoneId zone, HourlyHistory? history, long issueHour)
    {
        HourlyIntensity[] shipped =
        [
            .. Enumerable.Range(0, Hours).Select(i => tables.At(zone, issueHour + i)),
        ];
        HourlyHistory? past = history?.Until(issueHour);
        long gap = issueHour - (past?.EndHour ?? 0);
        if (past is null || gap > LongestGap)
        {
            return new PreparedForecast(zone, issueHour, shipped);
        }

        ZoneReplay replay = new(
            past,
            (int)gap,
            issueHour,
            _ => pooled,
            trained: trained?.Invoke(zone)
        );
        if (!replay.CanIssue(issueHour))
        {
            return new PreparedForecast(zone, issueHour, shipped);
        }

        AdaptiveBands bands = new(past, (int)gap);
        List<(long Hour, double[] Logs)> issued = [];
        for (long day = WarmUpDays; day > 0; day--)
        {
            long earlier = issueHour - (day * 24);
            if (replay.CanIssue(earlier))
            {
                double[] logs = replay.Issue(earlier);
                bands.Issue(earlier, logs);
                issued.Add((earlier, logs));
            }
        }

        replay.Fit(issueHour);
        double widening = Widening(past.RepeatedShare());
        (double Lower, double Upper)[] offsets =
            bands.Offsets(issueHour) ?? [.. shipped.Select(Spread)];
        return new PreparedForecast(zone, issueHour, shipped)
        {
            KnownUntil = past.EndHour,
            Replay = replay,
            Past = past,
            Earlier = issued,
            Factors =
            [
                .. offsets.Select(offset =>
                    (
                        Math.Min(Math.Exp(offset.Lower), 1 - widening),
                        Math.Max(Math.Exp(offset.Upper), 1 + widening)
                    )
                ),
            ],
        };
    }

    /// <summary>The shipped figures' own spread, where too few forecasts were issued to tell how far they miss.</summary>
    private static (double Lower, double Upper) Spread(HourlyIntensity shipped)
    {
        double value = Math.Max(shipped.Intensity.Value.GramsPerKilowattHour, 1e-3);
        return (
            Math.Log(Math.Max(shipped.Intensity.Lower.GramsPerKilowattHour, 1e-3) / value),
            Math.Log(Math.Max(shipped.Intensity.Upper.GramsPerKilowattHour, 1e-3) / value)
        );
    }

    private static double Widening(double repeatedShare) =>
        Math.Min(LargestWidening, WideningAtFifth * repeatedShare / 0.2);
}
