using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Policies;

/// <summary>Plans what is left of a job on what is foreseen in an hour.</summary>
internal sealed class Foresight
{
    private readonly Placement _plan = new();
    private double[] _grams = [];

    /// <summary>Writes the plan.</summary>
    /// <param name="job">The job.</param>
    /// <param name="world">Its outlook and the hour in progress are looked at.</param>
    /// <param name="now">The instant, in hours since the board's first.</param>
    /// <param name="left">What is left of the work.</param>
    /// <param name="sites">Where it may go on.</param>
    /// <param name="into">Where to add the runs.</param>
    /// <returns>False where a site's hour in progress is not known or it has no forecast, or the plan fails.</returns>
    public bool TryPlan(
        JobShape job,
        PolicyWorld world,
        double now,
        double left,
        int[] sites,
        Placement into
    )
    {
        int hour = (int)now;
        int hours = (int)Math.Ceiling(job.End) - hour;
        SignalMatrix signals = world.Request.Signals;
        CostBoard board = new(signals.Sites.Count, hours, signals.FirstHour + hour);
        if (!See(board, world, hour, job.Home))
        {
            return false;
        }

        foreach (int site in sites)
        {
            if (site != job.Home && !See(board, world, hour, site))
            {
                return false;
            }
        }

        new JobPlanner(board).Plan(job.Rest(hour, now, left, sites), _plan);
        foreach (PlacedRun run in _plan.Runs)
        {
            into.Add(run.Start + hour, run.End + hour, run.Point, run.Site);
        }

        return _plan.IsFeasible;
    }

    private bool See(CostBoard board, PolicyWorld world, int hour, int site)
    {
        SignalMatrix signals = world.Request.Signals;
        if (_grams.Length < board.Hours)
        {
            _grams = new double[board.Hours];
        }

        Span<double> ahead = _grams.AsSpan(0, board.Hours - 1);
        double now = signals.GridGrams(site)[hour];
        if (double.IsNaN(now) || !world.Outlook.TryLook(site, signals.FirstHour + hour, ahead))
        {
            return false;
        }

        double pue = signals.Sites[site].Pue.Thousandths / 1000.0;
        board.Foresee(site, 0, now * pue, now);
        for (int i = 0; i < ahead.Length; i++)
        {
            board.Foresee(site, i + 1, ahead[i] * pue, ahead[i]);
        }

        return true;
    }
}
