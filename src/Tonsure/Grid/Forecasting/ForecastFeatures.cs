using System.Globalization;

namespace Tonsure.Grid.Forecasting;

/// <summary>
/// What a forecast looks at: logarithms of the four weeks before the anchor, the hour after the last known one, each less the mean
/// of the last week. Zones of any level look alike to it.
/// </summary>
internal static class ForecastFeatures
{
    /// <summary>Hours of history that the features need.</summary>
    public const int Memory = 28 * Day;

    /// <summary>Features without the calendar, which a model of many zones uses.</summary>
    public const int Pooled = 86;

    /// <summary>All features.</summary>
    public const int All = Pooled + 11;

    /// <summary>Hours of the day, and lengths in hours.</summary>
    public const int Day = 24;

    private const int Week = 7 * Day;
    private const int Block = 6;
    private const int BaselineDays = 14;
    private const double DaysOfYear = 365.25;

    /// <summary>The features' names, in their order.</summary>
    public static IReadOnlyList<string> PooledNames { get; } =
    [
        .. Numbered("last", 0, 24),
        .. Numbered("day", 1, 7),
        .. Numbered("week", 2, 3),
        .. Numbered("baseline", 0, 24),
        .. Numbered("weekday_block", 0, 16),
        .. Numbered("block", 1, 12),
    ];

    /// <summary>Fills the features without the calendar, and the baseline of the 24 hours from the anchor on.</summary>
    /// <param name="history">It covers the four weeks before the anchor.</param>
    /// <param name="anchor">The hour after the last known one.</param>
    /// <param name="features">At least <see cref="Pooled"/>.</param>
    /// <param name="baseline">24: the mean logarithm of the same hour over the last 14 days.</param>
    public static void Fill(
        HourlyHistory history,
        long anchor,
        Span<double> features,
        Span<double> baseline
    )
    {
        int at = 0;
        double level = history.MeanLog(anchor - Week, anchor);
        for (int i = 0; i < Day; i++)
        {
            features[at++] = history.Log(anchor - Day + i) - level;
        }

        for (int day = 1; day <= 7; day++)
        {
            features[at++] =
                history.MeanLog(anchor - (day * Day), anchor - ((day - 1) * Day)) - level;
        }

        for (int week = 2; week <= 4; week++)
        {
            features[at++] =
                history.MeanLog(anchor - (week * Week), anchor - ((week - 1) * Week)) - level;
        }

        for (int hour = 0; hour < Day; hour++)
        {
            double sum = 0;
            for (int day = 1; day <= BaselineDays; day++)
            {
                sum += history.Log(anchor - (day * Day) + hour);
            }

            baseline[hour] = sum / BaselineDays;
            features[at++] = baseline[hour] - level;
        }

        // The same six hours of the week, one to four weeks before.
        for (int block = 0; block < 16; block++)
        {
            double sum = 0;
            for (int week = 1; week <= 4; week++)
            {
                long from = anchor + (block * Block) - (week * Week);
                sum += history.MeanLog(from, from + Block);
            }

            features[at++] = (sum / 4) - level;
        }

        for (int block = 1; block <= 12; block++)
        {
            features[at++] =
                history.MeanLog(anchor - (block * Block), anchor - ((block - 1) * Block)) - level;
        }
    }

    /// <summary>Fills the weekday and the time of the year behind the other features.</summary>
    public static void FillCalendar(long anchor, Span<double> features)
    {
        long day = anchor / Day;
        Span<double> calendar = features.Slice(Pooled, All - Pooled);
        calendar.Clear();
        calendar[(int)(day % 7)] = 1;
        double angle = 2 * Math.PI * (day % DaysOfYear) / DaysOfYear;
        (calendar[7], calendar[8]) = Math.SinCos(angle);
        (calendar[9], calendar[10]) = Math.SinCos(2 * angle);
    }

    private static IEnumerable<string> Numbered(string name, int first, int count) =>
        Enumerable
            .Range(first, count)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"{name}_{i:00}"));
}
