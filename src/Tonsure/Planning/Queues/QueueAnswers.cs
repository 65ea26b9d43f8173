using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>The answer for each job of a request: a place, or why it has none.</summary>
internal sealed class QueueAnswers(PlanRequest request)
{
    private readonly Dictionary<PlanJob, JobShape> _shapes = new(
        request.Jobs.Count,
        ReferenceEqualityComparer.Instance
    );
    private readonly Dictionary<PlanJob, UnplannedReason> _reasons = new(
        ReferenceEqualityComparer.Instance
    );

    /// <summary>The jobs that have a place at the empty sites.</summary>
    internal IReadOnlyList<JobShape> Admit()
    {
        (double perGram, double perPrice) = ObjectiveWeights.Of(request.Objective);
        CostBoard board = new(request.Signals, perGram, perPrice, request.CountReserved);
        JobPlanner empty = new(board);
        List<JobShape> admitted = new(request.Jobs.Count);
        foreach (PlanJob job in request.Jobs)
        {
            if (!JobShape.TryCreate(request, job, out JobShape? shape, out UnplannedReason reason))
            {
                Refuse(job, reason);
            }
            else if (double.IsPositiveInfinity(empty.Price(shape, out _)))
            {
                Refuse(job, Reason(shape, perGram, perPrice));
            }
            else
            {
                _shapes.Add(job, shape);
                admitted.Add(shape);
            }
        }

        return admitted;
    }

    /// <summary>Says why a job has no place.</summary>
    internal void Refuse(PlanJob job, UnplannedReason reason) => _reasons[job] = reason;

    /// <summary>Why a job has no place; null where it was not refused.</summary>
    internal UnplannedReason? ReasonOf(PlanJob job) =>
        _reasons.TryGetValue(job, out UnplannedReason reason) ? reason : null;

    /// <summary>The plan.</summary>
    internal Plan Write(QueueSolution solution)
    {
        Dictionary<PlanJob, int> seats = new(
            solution.Jobs.Count,
            ReferenceEqualityComparer.Instance
        );
        for (int job = 0; job < solution.Jobs.Count; job++)
        {
            if (solution.Seats[job].IsTaken)
            {
                seats.Add(solution.Jobs.Shapes[job].Job, job);
            }
        }

        (double perGram, double perPrice) = ObjectiveWeights.Of(request.Objective);
        CostBoard board = new(request.Signals, perGram, perPrice, request.CountReserved);
        JobPlan[] plans = new JobPlan[request.Jobs.Count];
        QueueThreads.Run(part =>
        {
            JobPlanWriter writer = new(request, new JobPlanner(board));
            Placement placement = new();
            for (int i = part; i < plans.Length; i += QueueThreads.Count)
            {
                PlanJob job = request.Jobs[i];
                if (seats.TryGetValue(job, out int seat))
                {
                    solution.Jobs.Write(seat, solution.Seats[seat], placement);
                    plans[i] = writer.Write(_shapes[job], placement);
                }
                else
                {
                    plans[i] = new JobPlan.Unplanned(
                        job,
                        _reasons.GetValueOrDefault(job, UnplannedReason.Crowded)
                    );
                }
            }
        });
        return new Plan(
            plans,
            request.Objective,
            new PlanBound(solution.Value, Math.Min(solution.Lower, solution.Value))
        );
    }

    private UnplannedReason Reason(JobShape shape, double perGram, double perPrice)
    {
        // One after another, what may be lacking is given for nothing.
        if (HasPlace(perGram, perPrice))
        {
            return UnplannedReason.NoCapacity;
        }

        return perPrice > 0 && HasPlace(1, 0) ? UnplannedReason.NoPrice : UnplannedReason.NoSignal;

        bool HasPlace(double gram, double price)
        {
            CostBoard board = new(request.Signals, gram, price, request.CountReserved);
            for (int site = 0; site < board.Sites; site++)
            {
                board.SetLimits(site, false);
            }

            return double.IsFinite(new JobPlanner(board).Price(shape, out _));
        }
    }
}
