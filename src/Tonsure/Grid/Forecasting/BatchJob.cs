namespace Tonsure.Grid.Forecasting;

/// <summary>
/// The job by which forecasts are judged: twelve hours of work, interruptible at full hours, in a window of 72. What it would
/// emit is told in units of its own hourly energy.
/// </summary>
internal static class BatchJob
{
    /// <summary>Hours of work.</summary>
    public const int Work = 12;

    /// <summary>Hours from arrival to deadline.</summary>
    public const int Window = 72;

    /// <summary>Run at once.</summary>
    public static double RunNow(ReadOnlySpan<double> actual) => Sum(actual[..Work]);

    /// <summary>The least there is: the cheapest hours, known in advance.</summary>
    public static double Clairvoyant(ReadOnlySpan<double> actual)
    {
        double[] sorted = actual[..Window].ToArray();
        Array.Sort(sorted);
        return Sum(sorted.AsSpan(0, Work));
    }

    /// <summary>
    /// Planned on forecasts: an hour is worked if it is among the cheapest that are still needed, by the newest forecast of the rest of the
    /// window. Among equals the earlier comes first. The deadline is never missed.
    /// </summary>
    /// <param name="actual">What came.</param>
    /// <param name="forecastAt">The forecast that is the newest in an hour of the window, from that hour on.</param>
    public static double Planned(
        ReadOnlySpan<double> actual,
        Func<int, ArraySegment<double>> forecastAt
    )
    {
        double sum = 0;
        int left = Work;
        int hour = 0;
        while (left > 0)
        {
            ReadOnlySpan<double> rest = forecastAt(hour).AsSpan(0, Window - hour);
            int cheaper = 0;
            foreach (double later in rest[1..])
            {
                cheaper += later < rest[0] ? 1 : 0;
            }

            if (cheaper < left)
            {
                sum += actual[hour];
                left--;
            }

            hour++;
        }

        return sum;
    }

    /// <summary>One issue's forecast from an hour of the window on.</summary>
    public static ArraySegment<double> Once(double[] issue, int hour) =>
        new(issue, hour, issue.Length - hour);

    /// <summary>The forecast of the newest of daily issues, from an hour of the window on.</summary>
    public static ArraySegment<double> Newest(double[][] issues, int first, int hour) =>
        Once(issues[first + (hour / 24)], hour % 24);

    private static double Sum(ReadOnlySpan<double> hours)
    {
        double sum = 0;
        foreach (double hour in hours)
        {
            sum += hour;
        }

        return sum;
    }
}
