using Google.OrTools.LinearSolver;
using Tonsure.Planning.Exact;

namespace Tonsure.Tests.Planning.Queues;

/// <summary>
/// A job that may move as one unit of flow through its hours: from where it has not started, over running and waiting at each site, to
/// where it has ended. Arcs cost energy, resumes and moves.
/// </summary>
internal sealed class MovingOracle(
    Solver solver,
    Objective objective,
    CostBoard board,
    Func<int, int, Constraint> capacity
)
{
    public void Add(JobShape job)
    {
        Constraint work = solver.MakeConstraint(Math.Round(job.Work), Math.Round(job.Work));
        // Flow into each state of an hour; the job begins in the state of not having started.
        Dictionary<(int Hour, int Site, bool Runs), Constraint> states = [];
        for (int hour = (int)job.Start; hour < job.End; hour++)
        {
            foreach ((int site, bool runs) in States(job, hour))
            {
                for (int to = 0; to < job.SiteCount; to++)
                {
                    Run(hour, (site, runs), job.SiteAt(to));
                }

                // It waits, or has ended.
                Arc(hour, (site, runs), (site, false), 0);
            }
        }

        foreach (((int hour, int site, bool _), Constraint state) in states)
        {
            bool begins = site < 0 && hour == (int)job.Start;
            bool ends = hour == (int)job.End;
            state.SetBounds(
                begins ? -1 : 0,
                ends ? 1
                    : begins ? -1
                    : 0
            );
        }

        void Run(int hour, (int Site, bool Runs) from, int to)
        {
            bool moves = from.Site >= 0 && from.Site != to;
            double cost = job.Kilowatts[0] * board.Energy(to)[hour];
            cost += from.Site < 0 ? job.Placing(board, to) : 0;
            cost +=
                from.Site >= 0 && (moves || !from.Runs)
                    ? job.ResumeKilowattHours * board.Energy(to)[hour]
                    : 0;
            cost += moves
                ? job.MoveKilowattHours
                    * 0.5
                    * (board.Network(from.Site)[hour] + board.Network(to)[hour])
                : 0;
            Variable arc = Arc(hour, from, (to, true), cost);
            work.SetCoefficient(arc, 1);
            capacity(to, hour).SetCoefficient(arc, job.Devices);
        }

        Variable Arc(int hour, (int Site, bool Runs) from, (int Site, bool Runs) to, double cost)
        {
            Variable arc = solver.MakeBoolVar("");
            objective.SetCoefficient(arc, cost);
            State(hour, from).SetCoefficient(arc, -1);
            State(hour + 1, to).SetCoefficient(arc, 1);
            return arc;
        }

        Constraint State(int hour, (int Site, bool Runs) at)
        {
            if (!states.TryGetValue((hour, at.Site, at.Runs), out Constraint? state))
            {
                state = solver.MakeConstraint(0, 0);
                states.Add((hour, at.Site, at.Runs), state);
            }

            return state;
        }
    }

    private static IEnumerable<(int Site, bool Runs)> States(JobShape job, int hour)
    {
        yield return (-1, false);
        for (int i = 0; i < job.SiteCount && hour > (int)job.Start; i++)
        {
            yield return (job.SiteAt(i), true);
            yield return (job.SiteAt(i), false);
        }
    }
}
