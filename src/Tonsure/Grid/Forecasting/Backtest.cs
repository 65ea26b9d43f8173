namespace Tonsure.Grid.Forecasting;

/// <summary>
/// Replays daily issues in several grids: at each issue forecasts are made from what was known then, judged by what came, and set against
/// another's forecasts of the same hours. Issues are told by their number, not by a clock in the other's file.
/// </summary>
public sealed class Backtest
{
    // The job's window reaches into the issues of the two days after.
    private const int LaterIssues = (BatchJob.Window / 24) - 1;
    private const int WarmUpDays = 150;

    private readonly IReadOnlyList<BacktestGrid> _grids;
    private readonly long _firstIssue;
    private readonly int _delay;
    private readonly long[] _fits;
    private readonly IReadOnlyList<RidgeMoments>[] _rows;
    private readonly Dictionary<long, PooledModel?> _pooled = [];

    /// <summary>A backtest.</summary>
    /// <param name="grids">The grids, all with the same number of issues.</param>
    /// <param name="firstIssue">The hour of the first issue, see <see cref="HourIndex"/>.</param>
    /// <param name="delay">The publication delay: hours before an issue that are not known yet.</param>
    /// <exception cref="ArgumentException">There is no grid, their issues differ, or a history does not reach from half a year before the first issue to the last one's hours.</exception>
    public Backtest(IReadOnlyList<BacktestGrid> grids, long firstIssue, int delay)
    {
        Issues = grids.Count == 0 ? 0 : grids[0].External.Count;
        long end = firstIssue + ((Issues - 1) * 24) + Forecaster.Hours;
        if (
            Issues <= LaterIssues
            || grids.Any(grid =>
                grid.External.Count != Issues
                || grid.History.EndHour < end
                || grid.History.FirstHour + ForecastFeatures.Memory + delay
                    > firstIssue - (WarmUpDays * 24)
            )
        )
        {
            throw new ArgumentException(
                "the grids have no common issues whose hours are all known",
                nameof(grids)
            );
        }

        (_grids, _firstIssue, _delay) = (grids, firstIssue, delay);
        List<long> fits = [];
        long first = Replay(0).FitOf(firstIssue - (WarmUpDays * 24));
        for (long fit = first; fit < end; fit += ZoneReplay.FitEvery)
        {
            fits.Add(fit);
        }

        _fits = [.. fits];
        _rows = new IReadOnlyList<RidgeMoments>[grids.Count];
    }

    /// <summary>Daily issues in the data.</summary>
    public int Issues { get; }

    /// <summary>Issues whose job can be planned anew on each day of its window.</summary>
    public int PlannedIssues => Issues - LaterIssues;

    /// <summary>First step, for each grid, in any order and at once: what it contributes to the pooled model at each fit.</summary>
    public void Gather(int grid) =>
        _rows[grid] = PooledFit.Rows(_grids[grid].History, _fits.Select(fit => fit - _delay));

    /// <summary>Second step, once: the pooled model of each fit.</summary>
    public void Pool()
    {
        for (int fit = 0; fit < _fits.Length; fit++)
        {
            _pooled[_fits[fit]] = PooledFit.Solve(_rows.Select(rows => rows[fit]));
        }
    }

    /// <summary>Third step, for each grid, in any order and at once: its issues.</summary>
    public BacktestZone Run(int grid)
    {
        BacktestGrid own = _grids[grid];
        double[][] daily = new double[Issues][];
        double[][] blended = new double[Issues][];
        long[] inside = new long[4];
        Daily(grid, daily, blended, inside);

        ForecastScore ours = new();
        ForecastScore blend = new();
        ForecastScore external = new();
        double[][] others = [.. own.External.Select(issue => issue.ToArray())];
        for (int i = 0; i < Issues; i++)
        {
            double[] actual = own.History.Grams(Hour(i), Forecaster.Hours);
            ours.Add(actual, daily[i]);
            blend.Add(actual, blended[i]);
            external.Add(actual, others[i]);
        }

        double[][] hourly = Hourly(grid);
        Savings savings = new();
        for (int i = 0; i < PlannedIssues; i++)
        {
            double[] actual = own.History.Grams(Hour(i), BatchJob.Window);
            int issue = i;
            savings.Add(
                BatchJob.RunNow(actual),
                BatchJob.Clairvoyant(actual),
                BatchJob.Planned(actual, hour => BatchJob.Once(daily[issue], hour)),
                BatchJob.Planned(actual, hour => BatchJob.Newest(daily, issue, hour)),
                BatchJob.Planned(actual, hour => new(hourly[(issue * 24) + hour])),
                BatchJob.Planned(actual, hour => BatchJob.Newest(blended, issue, hour)),
                BatchJob.Planned(actual, hour => BatchJob.Once(others[issue], hour)),
                BatchJob.Planned(actual, hour => BatchJob.Newest(others, issue, hour))
            );
        }

        return new BacktestZone(
            own.Zone,
            own.History.RepeatedShare(),
            ours.MapeByLeadDay,
            [.. inside.Select(hours => (double)hours / (24 * Issues))],
            savings.Percent(0),
            savings.Percent(1),
            savings.Percent(2),
            savings.Percent(3),
            savings.Percent(4),
            blend.Mape,
            external.MapeByLeadDay,
            savings.Percent(5),
            savings.Percent(6)
        );
    }

    private long Hour(int issue) => _firstIssue + (issue * 24L);

    private ZoneReplay Replay(int grid) =>
        new(_grids[grid].History, _delay, _firstIssue, fit => _pooled.GetValueOrDefault(fit));

    private void Daily(int grid, double[][] daily, double[][] blended, long[] inside)
    {
        BacktestGrid own = _grids[grid];
        ZoneReplay replay = Replay(grid);
        AdaptiveBands bands = new(own.History, _delay);
        ExternalBlend blend = new(own.History, _delay);
        for (int i = -WarmUpDays; i < Issues; i++)
        {
            double[] logs = replay.Issue(Hour(i));
            (double Lower, double Upper)[]? offsets = bands.Issue(Hour(i), logs);
            if (i < 0)
            {
                continue;
            }

            for (int hour = 0; offsets is not null && hour < logs.Length; hour++)
            {
                double error = own.History.Log(Hour(i) + hour) - logs[hour];
                inside[hour / 24] +=
                    error >= offsets[hour].Lower && error <= offsets[hour].Upper ? 1 : 0;
            }

            double[] external = [.. own.External[i].Select(grams => Math.Log(grams))];
            daily[i] = [.. logs.Select(log => Math.Exp(log))];
            blended[i] = [.. blend.Issue(Hour(i), logs, external).Select(log => Math.Exp(log))];
        }
    }

    private double[][] Hourly(int grid)
    {
        ZoneReplay replay = Replay(grid);
        double[][] hourly = new double[((PlannedIssues - 1) * 24) + BatchJob.Window][];
        for (int i = 0; i < hourly.Length; i++)
        {
            hourly[i] = [.. replay.Issue(_firstIssue + i).Select(log => Math.Exp(log))];
        }

        return hourly;
    }
}
