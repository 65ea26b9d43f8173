namespace Tonsure.Grid.Forecasting;

/// <summary>
/// What forecasts save in a zone that no model was trained on: one job a day, planned anew each day. Savings are in percent of running
/// at once.
/// </summary>
/// <param name="Zone">The zone.</param>
/// <param name="Issues">How many days.</param>
/// <param name="Oracle">What knowing the future saves.</param>
/// <param name="Daily">What planning on the pooled model saves.</param>
/// <param name="Climatology">What planning on the means by hour of the week saves.</param>
public sealed record UnseenZone(
    string Zone,
    int Issues,
    double Oracle,
    double Daily,
    double Climatology
)
{
    private const int Day = ForecastFeatures.Day;
    private const int Week = 7 * Day;

    /// <summary>Replays all days of a history that have four weeks before them and a job's window behind them.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="history">Its hours.</param>
    /// <param name="model">A model that was not trained on the zone.</param>
    /// <param name="delay">The publication delay in hours.</param>
    /// <exception cref="ArgumentException">There is no such day.</exception>
    public static UnseenZone Replay(
        string zone,
        HourlyHistory history,
        PooledModel model,
        int delay
    )
    {
        ZoneReplay replay = new(history, delay, history.FirstHour, _ => model, learns: false);
        long first = history.FirstHour + ForecastFeatures.Memory + delay;
        first += (Day - (first % Day)) % Day;
        int issues = (int)((history.EndHour - BatchJob.Window - first) / Day) + 1;
        if (issues < 1)
        {
            throw new ArgumentException($"the history of {zone} is too short", nameof(history));
        }

        // The last jobs are planned anew on two more days.
        int days = issues + (BatchJob.Window / Day) - 1;
        double[][] ours = new double[days][];
        double[][] usual = new double[days][];
        for (int i = 0; i < days; i++)
        {
            long issue = first + (i * (long)Day);
            ours[i] = [.. replay.Issue(issue).Select(log => Math.Exp(log))];
            usual[i] = HourOfWeek(history, issue, delay);
        }

        Savings savings = new();
        for (int i = 0; i < issues; i++)
        {
            double[] actual = history.Grams(first + (i * (long)Day), BatchJob.Window);
            int issue = i;
            savings.Add(
                BatchJob.RunNow(actual),
                BatchJob.Clairvoyant(actual),
                BatchJob.Planned(actual, hour => BatchJob.Newest(ours, issue, hour)),
                BatchJob.Planned(actual, hour => BatchJob.Newest(usual, issue, hour))
            );
        }

        return new UnseenZone(
            zone,
            issues,
            savings.Percent(0),
            savings.Percent(1),
            savings.Percent(2)
        );
    }

    /// <summary>The mean of the same hour of the week over the weeks known, four at most.</summary>
    private static double[] HourOfWeek(HourlyHistory history, long issue, int delay)
    {
        double[] hours = new double[Forecaster.Hours];
        for (int i = 0; i < hours.Length; i++)
        {
            int weeks = 0;
            for (int week = 1; week <= 4; week++)
            {
                long hour = issue + i - (week * (long)Week);
                if (hour < issue - delay && hour >= history.FirstHour)
                {
                    hours[i] += Math.Exp(history.Log(hour));
                    weeks++;
                }
            }

            hours[i] /= weeks;
        }

        return hours;
    }
}
