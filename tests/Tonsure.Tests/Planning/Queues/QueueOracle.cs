using Google.OrTools.LinearSolver;
using Tonsure.Planning;
using Tonsure.Planning.Exact;

namespace Tonsure.Tests.Planning.Queues;

/// <summary>
/// The queue as a mixed integer programme, solved by an independent solver. Jobs keep to the hour; an elastic job runs its hours at
/// any mix of scales and holds the devices of the largest; who moves has one scale.
/// </summary>
internal sealed class QueueOracle
{
    private readonly Solver _solver;
    private readonly Objective _objective;
    private readonly CostBoard _board;
    private readonly List<Constraint> _capacity = [];

    private QueueOracle(PlanRequest request, string solver)
    {
        _solver = Solver.CreateSolver(solver);
        _objective = _solver.Objective();
        _board = PlanWorlds.Board(request);
        for (int site = 0; site < _board.Sites; site++)
        {
            for (int hour = 0; hour < _board.Hours; hour++)
            {
                _capacity.Add(
                    _solver.MakeConstraint(
                        double.NegativeInfinity,
                        request.Sites[site].Capacity!.At(_board.FirstHour + hour)!.Value
                    )
                );
            }
        }
    }

    /// <summary>The optimum in grams; null where not all jobs fit.</summary>
    public static double? Optimum(PlanRequest request, string solver)
    {
        QueueOracle oracle = new(request, solver);
        foreach (PlanJob job in request.Jobs)
        {
            oracle.Add(PlanWorlds.Shape(request, job));
        }

        return oracle._solver.Solve() switch
        {
            Solver.ResultStatus.OPTIMAL => oracle._objective.Value(),
            Solver.ResultStatus.INFEASIBLE => null,
            Solver.ResultStatus status => throw new InvalidOperationException(status.ToString()),
        };
    }

    private void Add(JobShape job)
    {
        if (job.Migrates)
        {
            new MovingOracle(_solver, _objective, _board, Capacity).Add(job);
            return;
        }

        Constraint one = _solver.MakeConstraint(1, 1);
        for (int i = 0; i < job.SiteCount; i++)
        {
            int site = job.SiteAt(i);
            Variable here = _solver.MakeBoolVar("");
            one.SetCoefficient(here, 1);
            _objective.SetCoefficient(here, job.Placing(_board, site));
            if (job.IsElastic)
            {
                Elastic(job, site, here);
            }
            else if (job.Interruptible)
            {
                Hours(job, site, here);
            }
            else
            {
                Starts(job, site, here);
            }
        }
    }

    private Constraint Capacity(int site, int hour) => _capacity[(site * _board.Hours) + hour];

    private void Starts(JobShape job, int site, Variable here)
    {
        int work = (int)Math.Round(job.Work);
        Constraint any = _solver.MakeConstraint(0, 0);
        any.SetCoefficient(here, -1);
        for (int start = (int)job.Start; start + work <= job.End; start++)
        {
            Variable chosen = _solver.MakeBoolVar("");
            any.SetCoefficient(chosen, 1);
            double cost = 0;
            for (int hour = start; hour < start + work; hour++)
            {
                cost += Energy(job, site, hour, 0);
                Capacity(site, hour).SetCoefficient(chosen, job.Devices);
            }

            _objective.SetCoefficient(chosen, cost);
        }
    }

    private void Hours(JobShape job, int site, Variable here)
    {
        Constraint work = _solver.MakeConstraint(0, 0);
        work.SetCoefficient(here, -Math.Round(job.Work));
        Resumes resumes = new(this, job, site, here);
        for (int hour = (int)job.Start; hour < job.End; hour++)
        {
            Variable runs = _solver.MakeBoolVar("");
            work.SetCoefficient(runs, 1);
            Capacity(site, hour).SetCoefficient(runs, job.Devices);
            _objective.SetCoefficient(runs, Energy(job, site, hour, 0));
            if (job.ResumeKilowattHours > 0)
            {
                resumes.Add(runs, hour);
            }
        }
    }

    private void Elastic(JobShape job, int site, Variable here)
    {
        Constraint work = _solver.MakeConstraint(0, 0);
        work.SetCoefficient(here, -job.Work);
        Resumes resumes = new(this, job, site, here);
        List<(Variable Works, Constraint Parts)> through = [];
        IReadOnlyList<ScalePoint> points = job.Job.Curve.Points;
        for (int hour = (int)job.Start; hour < job.End; hour++)
        {
            Constraint width = _solver.MakeConstraint(double.NegativeInfinity, 1);
            if (job.ResumeKilowattHours > 0)
            {
                // An hour between two that are worked is worked all through: a pause within it would need a resume of its own.
                Variable works = _solver.MakeBoolVar("");
                width.SetCoefficient(works, -1);
                width.SetBounds(double.NegativeInfinity, 0);
                resumes.Add(works, hour);
                through.Add((works, _solver.MakeConstraint(-2, double.PositiveInfinity)));
            }

            Variable held = _solver.MakeNumVar(0, double.PositiveInfinity, "");
            Capacity(site, hour).SetCoefficient(held, 1);
            for (int point = 0; point < points.Count; point++)
            {
                Variable part = _solver.MakeNumVar(0, 1, "");
                Variable used = _solver.MakeBoolVar("");
                width.SetCoefficient(part, 1);
                if (through.Count > 0)
                {
                    through[^1].Parts.SetCoefficient(part, 1);
                }

                work.SetCoefficient(part, points[point].Rate);
                _objective.SetCoefficient(part, Energy(job, site, hour, point));
                Constraint uses = _solver.MakeConstraint(double.NegativeInfinity, 0);
                uses.SetCoefficient(part, 1);
                uses.SetCoefficient(used, -1);
                Constraint holds = _solver.MakeConstraint(double.NegativeInfinity, 0);
                holds.SetCoefficient(used, job.Devices * points[point].Scale);
                holds.SetCoefficient(held, -1);
            }
        }

        for (int i = 1; i + 1 < through.Count; i++)
        {
            foreach (int worked in new[] { i - 1, i, i + 1 })
            {
                through[i].Parts.SetCoefficient(through[worked].Works, -1);
            }
        }
    }

    private double Energy(JobShape job, int site, int hour, int point) =>
        job.Job.Curve.Points[point].Power.Watts / 1000 * _board.Energy(site)[hour];

    /// <summary>In an hour that is worked the job starts, which it does once and before it works at all, or resumes, or worked before.</summary>
    private sealed class Resumes(QueueOracle oracle, JobShape job, int site, Variable here)
    {
        private readonly List<Variable> _started = [];
        private Constraint? _once;
        private Variable? _before;

        public void Add(Variable works, int hour)
        {
            Solver solver = oracle._solver;
            if (_once is null)
            {
                _once = solver.MakeConstraint(0, 0);
                _once.SetCoefficient(here, -1);
            }

            Variable starts = solver.MakeBoolVar("");
            _started.Add(starts);
            _once.SetCoefficient(starts, 1);
            Constraint begun = solver.MakeConstraint(double.NegativeInfinity, 0);
            begun.SetCoefficient(works, 1);
            foreach (Variable earlier in _started)
            {
                begun.SetCoefficient(earlier, -1);
            }

            Variable resumes = solver.MakeBoolVar("");
            oracle._objective.SetCoefficient(
                resumes,
                job.ResumeKilowattHours * oracle._board.Energy(site)[hour]
            );
            Constraint follows = solver.MakeConstraint(double.NegativeInfinity, 0);
            follows.SetCoefficient(works, 1);
            follows.SetCoefficient(starts, -1);
            follows.SetCoefficient(resumes, -1);
            if (_before is not null)
            {
                follows.SetCoefficient(_before, -1);
            }

            _before = works;
        }
    }
}
