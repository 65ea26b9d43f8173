namespace Tonsure.Planning.Exact;

/// <summary>What a placement costs: its runs, resumes and moves, priced one by one. Planners that search use it; tests hold the exact ones to it.</summary>
public static class PlacementCost
{
    /// <summary>The cost in the objective's unit; infinity where an hour is not known.</summary>
    public static double Of(JobShape job, CostBoard board, ReadOnlySpan<PlacedRun> runs)
    {
        double cost = runs.Length > 0 ? job.Placing(board, runs[0].Site) : double.PositiveInfinity;
        for (int i = 0; i < runs.Length; i++)
        {
            PlacedRun run = runs[i];
            double devices = job.Devices * job.Scales[run.Point];
            for (int hour = (int)run.Start; hour < run.End - JobShape.Slip; hour++)
            {
                double width = Math.Min(run.End, hour + 1) - Math.Max(run.Start, hour);
                double rate =
                    (job.Kilowatts[run.Point] * board.Energy(run.Site)[hour])
                    + (devices * board.Device(run.Site)[hour]);
                cost += double.IsFinite(rate) ? width * rate : double.PositiveInfinity;
            }

            if (i > 0)
            {
                cost += Joining(job, board, runs[i - 1], run);
            }
        }

        return cost;
    }

    /// <summary>What it costs to go on with a run after another: a resume after a suspension, a move and a resume after a move.</summary>
    private static double Joining(JobShape job, CostBoard board, PlacedRun before, PlacedRun run)
    {
        int hour = (int)run.Start;
        bool moved = before.Site != run.Site;
        bool suspended = moved || run.Start - before.End > JobShape.Slip;
        double cost =
            suspended && job.ResumeKilowattHours > 0
                ? job.ResumeKilowattHours * board.Energy(run.Site)[hour]
                : 0;
        return moved && job.MoveKilowattHours > 0
            ? cost
                + (
                    job.MoveKilowattHours
                    * 0.5
                    * (board.Network(before.Site)[hour] + board.Network(run.Site)[hour])
                )
            : cost;
    }
}
