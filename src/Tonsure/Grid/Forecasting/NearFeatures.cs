namespace Tonsure.Grid.Forecasting;

/// <summary>
/// What <see cref="NearForecaster"/> looks at: how far the last hours and days were from the usual day, the mean of the same hour over ten
/// days, and the hour of the day, by itself and times the main ones of these.
/// </summary>
internal sealed class NearFeatures
{
    /// <summary>How many.</summary>
    public const int Count = 50;

    /// <summary>Hours whose same hours make the usual day.</summary>
    public const int UsualHours = UsualDays * Day;

    /// <summary>Hours of history that the features need.</summary>
    public const int Memory = UsualHours + Week;

    private const int Day = 24;
    private const int Week = 7 * Day;
    private const int UsualDays = 10;

    // About 250 g/kWh, so that a level times an hour of the day is not the hour of the day again.
    private const double MiddleLevel = 5.5;
    private static readonly int[] Edges = [6, 12, 24, 48, 72, Week];

    private readonly HourlyHistory _history;

    // The usual figure of each hour from ten days on, and of the day behind the end.
    private readonly double[] _usual;
    private readonly double[] _deviations;

    public NearFeatures(HourlyHistory history)
    {
        _history = history;
        int hours = (int)(history.EndHour - history.FirstHour);
        _usual = new double[Math.Max(0, hours - UsualHours) + Day];
        _deviations = new double[_usual.Length + 1];
        for (int i = 0; i < _usual.Length && i + UsualHours - Day < hours; i++)
        {
            long hour = history.FirstHour + UsualHours + i;
            for (int day = 1; day <= UsualDays; day++)
            {
                _usual[i] += history.Log(hour - (day * Day)) / UsualDays;
            }

            _deviations[i + 1] =
                _deviations[i] + (hour < history.EndHour ? history.Log(hour) - _usual[i] : 0);
        }
    }

    /// <summary>The usual figure of an hour as it is known in an earlier one: a logarithm of g/kWh.</summary>
    public double Usual(long known, long hour)
    {
        long ahead = (hour - known - 1) / Day * Day;
        return _usual[hour - ahead - _history.FirstHour - UsualHours];
    }

    /// <summary>How far a known hour was from what was usual before it.</summary>
    public double Deviation(long hour) => Mean(hour, 0, 1);

    /// <summary>Fills the features of an hour.</summary>
    public void Fill(long hour, Span<double> features)
    {
        int at = 0;
        for (int i = 0; i < Edges[0]; i++)
        {
            features[at++] = Deviation(hour - i);
        }

        for (int i = 1; i < Edges.Length; i++)
        {
            features[at++] = Mean(hour, Edges[i - 1], Edges[i]);
        }

        double usual = 0;
        for (int i = 1; i <= Day; i++)
        {
            usual += Usual(hour, hour + i) / Day;
        }

        double level = usual - MiddleLevel;
        features[at++] = level;
        for (int i = 0; i < Day; i += 2)
        {
            features[at++] = Mean(hour, i, i + 2);
        }

        double angle = 2 * Math.PI * (hour % Day) / Day;
        (double sine, double cosine) = Math.SinCos(angle);
        (double sine2, double cosine2) = Math.SinCos(2 * angle);
        (features[at++], features[at++]) = (sine, cosine);
        (features[at++], features[at++]) = (sine2, cosine2);
        (features[at++], features[at++]) = Math.SinCos(3 * angle);
        // Now, how it changes, the level: by two harmonics of the day. The hours and days before: by one.
        ReadOnlySpan<double> twice = [features[0], features[0] - features[1], level];
        foreach (double feature in twice)
        {
            (features[at++], features[at++]) = (feature * sine, feature * cosine);
            (features[at++], features[at++]) = (feature * sine2, feature * cosine2);
        }

        ReadOnlySpan<double> once = [features[1], features[6], features[7], features[8]];
        foreach (double feature in once)
        {
            (features[at++], features[at++]) = (feature * sine, feature * cosine);
        }
    }

    /// <summary>The mean deviation over hours before: from <paramref name="from"/> until <paramref name="until"/> hours ago.</summary>
    private double Mean(long hour, int from, int until)
    {
        long end = hour + 1 - from - _history.FirstHour - UsualHours;
        return (_deviations[end] - _deviations[end - until + from]) / (until - from);
    }
}
