namespace Tonsure.Samples.TrainProfile;

/// <summary>
/// The question: a zone's yearly figures are published and one month of it has been watched;
/// what do the other eleven months look like, hour by hour? The model starts from the watched month's day
/// and learns how to correct it.
/// </summary>
internal static class Features
{
    /// <summary>Keeps logarithms finite in zones that touch zero; gCO2e/kWh.</summary>
    private const double Floor = 1;

    public static double LogRatio(double intensity, double reference) =>
        Math.Log(Math.Max(intensity, Floor) / Math.Max(reference, Floor));

    /// <summary>Every (watched month, other month, hour) of a zone, in a fixed order.</summary>
    public static IEnumerable<(int Watched, int Month, int Hour)> Questions() =>
        from watched in Enumerable.Range(0, 12)
        from month in Enumerable.Range(0, 12)
        where month != watched
        from hour in Enumerable.Range(0, 24)
        select (watched, month, hour);

    /// <summary>How a month's hour stands to its own month's mean: the daily shape alone.</summary>
    public static double DayShape(ZoneProfile zone, int month, int hour) =>
        LogRatio(zone.Hours[month, hour], zone.MonthMean(month));

    public static IEnumerable<Example> Examples(ZoneProfile zone)
    {
        var watched = Enumerable.Range(0, 12).Select(month => Watch(zone, month)).ToArray();
        return Questions()
            .Select(question => new Example
            {
                Features = Describe(zone, question.Month, question.Hour, watched[question.Watched]),
                Start = (float)watched[question.Watched].Shape[question.Hour],
                Label = (float)(
                    LogRatio(zone.Hours[question.Month, question.Hour], zone.Mean)
                    - watched[question.Watched].Shape[question.Hour]
                ),
            });
    }

    private static Watched Watch(ZoneProfile zone, int month)
    {
        var shape = Enumerable.Range(0, 24).Select(hour => DayShape(zone, month, hour)).ToArray();
        return new Watched(month, LogRatio(zone.MonthMean(month), zone.Mean), shape);
    }

    private static float[] Describe(ZoneProfile zone, int month, int hour, Watched watched)
    {
        var level = Math.Max(zone.Mean, Floor);
        var features = new List<double>(Example.FeatureCount)
        {
            hour,
            month,
            watched.Month,
            (month - watched.Month + 12) % 12,
            Math.Log(level),
            zone.P05 / level,
            zone.P95 / level,
            zone.Deviation / level,
            watched.Level,
            watched.Shape.Max(),
            watched.Shape.Min(),
        };
        Harmonics(features, hour, 24, 2);
        Harmonics(features, month, 12, 2);
        Harmonics(features, watched.Month, 12, 1);

        // The watched day, first as a whole (its daily and half-daily swing), then around the hour asked for.
        for (var order = 1; order <= 2; order++)
        {
            features.Add(
                watched.Shape.Index().Sum(at => at.Item * Math.Cos(Angle(at.Index, 24, order))) / 12
            );
            features.Add(
                watched.Shape.Index().Sum(at => at.Item * Math.Sin(Angle(at.Index, 24, order))) / 12
            );
        }

        for (var offset = -4; offset <= 4; offset++)
        {
            features.Add(watched.Shape[(hour + offset + 24) % 24]);
        }

        return [.. features.Select(value => (float)value)];
    }

    private static void Harmonics(List<double> features, int position, int period, int orders)
    {
        for (var order = 1; order <= orders; order++)
        {
            features.Add(Math.Cos(Angle(position, period, order)));
            features.Add(Math.Sin(Angle(position, period, order)));
        }
    }

    private static double Angle(int position, int period, int order) =>
        2 * Math.PI * order * position / period;

    private sealed record Watched(int Month, double Level, double[] Shape);
}
