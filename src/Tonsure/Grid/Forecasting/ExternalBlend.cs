namespace Tonsure.Grid.Forecasting;

/// <summary>
/// Weighs another's forecast against ours, for each lead day by least squares on the last 45 issues of which that day is known,
/// shrunk to one half. Hours that it does not tell, which are not numbers, stay ours.
/// </summary>
/// <param name="history">What came.</param>
/// <param name="gap">The publication delay in hours.</param>
internal sealed class ExternalBlend(HourlyHistory history, int gap)
{
    private const int Issues = 45;
    private const int Day = ForecastFeatures.Day;

    // As much weight as this many typical issues stands for one half.
    private const double Prior = 15;

    private readonly List<(long Hour, double[] Own, double[] External)> _past = [];

    /// <summary>The blend of both logarithms for an issue; issues come in their order.</summary>
    public double[] Issue(long issue, double[] own, double[] external)
    {
        double[] blend = new double[own.Length];
        for (int day = 0; day * Day < own.Length; day++)
        {
            double weight = Weight(issue, day);
            for (int i = day * Day; i < (day + 1) * Day; i++)
            {
                blend[i] = double.IsNaN(external[i])
                    ? own[i]
                    : (weight * external[i]) + ((1 - weight) * own[i]);
            }
        }

        Add(issue, own, external);
        return blend;
    }

    /// <summary>An issue to judge both by, later than those before it.</summary>
    public void Add(long issue, double[] own, double[] external)
    {
        _past.Add((issue, own, external));
        if (_past.Count > Issues + (own.Length / Day) + 1 + (gap / Day))
        {
            _past.RemoveAt(0);
        }
    }

    /// <summary>The share of the other's forecast in a lead day of an issue.</summary>
    public double Weight(long issue, int day)
    {
        long known = issue - gap;
        double cross = 0;
        double square = 0;
        int issues = 0;
        foreach (
            (long hour, double[] own, double[] external) in _past
                .Where(past => Held(past, day, known))
                .TakeLast(Issues)
        )
        {
            issues++;
            for (int i = day * Day; i < (day + 1) * Day; i++)
            {
                if (history[hour + i].IsKnown && !double.IsNaN(external[i]))
                {
                    double difference = external[i] - own[i];
                    cross += difference * (history.Log(hour + i) - own[i]);
                    square += difference * difference;
                }
            }
        }

        if (square == 0)
        {
            return 0.5;
        }

        double prior = Prior * square / issues;
        return Math.Clamp((cross + (0.5 * prior)) / (square + prior), 0, 1);
    }

    /// <summary>How many earlier issues of the other's there are of which a day at least is held against what came.</summary>
    public int Held(long issue) =>
        _past.Count(past =>
            Enumerable.Range(0, past.Own.Length / Day).Any(day => Held(past, day, issue - gap))
        );

    // A day that is not told, or of which nothing is known, judges nobody.
    private bool Held((long Hour, double[] Own, double[] External) past, int day, long known) =>
        past.Hour + ((day + 1) * Day) <= known
        && Enumerable
            .Range(day * Day, Day)
            .Any(i => history[past.Hour + i].IsKnown && !double.IsNaN(past.External[i]));
}
