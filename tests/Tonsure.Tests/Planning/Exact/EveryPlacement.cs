using Tonsure.Planning;
using Tonsure.Planning.Exact;

namespace Tonsure.Tests.Planning.Exact;

/// <summary>
/// The best placement of a job with one scale and two sites, found by looking at all: every quarter of an hour is idle or worked at one
/// of the sites. Hours are used whole, but for one and for the edges of the window, as the planner promises.
/// </summary>
internal static class EveryPlacement
{
    public static double Best(PlanRequest request, PlanJob job)
    {
        JobShape shape = PlanWorlds.Shape(request, job);
        CostBoard board = PlanWorlds.Board(request);
        int quarters = (int)((shape.End - shape.Start) * 4);
        int work = (int)(shape.Work * 4);
        int[] places = new int[quarters];
        double best = double.PositiveInfinity;
        Visit(0, work);
        return best;

        void Visit(int at, int left)
        {
            if (left > quarters - at)
            {
                return;
            }

            if (at == quarters)
            {
                best = Math.Min(best, Cost(shape, board, places));
                return;
            }

            places[at] = -1;
            Visit(at + 1, left);
            for (int site = 0; left > 0 && site < 2; site++)
            {
                places[at] = site;
                Visit(at + 1, left - 1);
            }
        }
    }

    private static double Cost(JobShape shape, CostBoard board, int[] places)
    {
        List<PlacedRun> runs = [];
        for (int i = 0; i < places.Length; i++)
        {
            if (places[i] < 0)
            {
                continue;
            }

            double start = shape.Start + (i / 4.0);
            if (runs.Count > 0 && runs[^1].Site == places[i] && runs[^1].End >= start)
            {
                runs[^1] = runs[^1] with { End = start + 0.25 };
            }
            else
            {
                runs.Add(new PlacedRun(start, start + 0.25, 0, places[i]));
            }
        }

        bool gap = runs.Zip(runs.Skip(1)).Any(pair => pair.First.End < pair.Second.Start);
        bool moved = runs.Any(run => run.Site != runs[0].Site);
        bool allowed =
            (shape.Job.Interruptible || !gap)
            && (shape.Job.Migrate || !moved)
            && Parts(shape, runs) <= 1;
        return allowed ? PlacementCost.Of(shape, board, runs.ToArray()) : double.PositiveInfinity;
    }

    /// <summary>Hours of the window that are worked in part; two runs in one hour count as many.</summary>
    private static int Parts(JobShape shape, List<PlacedRun> runs)
    {
        int parts = 0;
        for (int cell = 0; cell < shape.Cells; cell++)
        {
            double from = Math.Max(shape.Start, shape.FirstCell + cell);
            double until = from + shape.Width(cell);
            double[] used =
            [
                .. runs.Select(run => Math.Min(run.End, until) - Math.Max(run.Start, from))
                    .Where(share => share > 0),
            ];
            parts +=
                used.Length == 0 ? 0
                : used.Length > 1 ? 2
                : used[0] < until - from ? 1
                : 0;
        }

        return parts;
    }
}
