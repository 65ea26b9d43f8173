using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>
/// Plans a queue of jobs under capacity, residency, prices and caps, with a certified lower bound. An hour of a site holds as many
/// device-hours as devices. The plan follows from the request alone, its seed included.
/// </summary>
public static class QueuePlanner
{
    /// <summary>Plans.</summary>
    /// <param name="request">The jobs, sites, signals and objective.</param>
    /// <param name="standing">A plan of some of these jobs that stands: where it is still possible, the new one costs no more. Null for none.</param>
    /// <param name="progress">Told now and then how far it is; null for nobody.</param>
    /// <param name="cancellation">Ends the search early: the best plan yet is returned with its bound.</param>
    public static Plan Plan(
        PlanRequest request,
        Plan? standing,
        IProgress<QueueProgress>? progress,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        QueueAnswers answers = new(request);
        IReadOnlyList<JobShape> shapes = answers.Admit();
        QueueSolution solution = Stretch.Of(request, shapes) is Stretch stretch
            ? Stretched(stretch)
            : Solve(request, standing, shapes, answers, Tell, cancellation);
        Tell(new QueueProgress(QueueStage.Writing, 1, solution.Lower, solution.Value));
        return answers.Write(solution);

        QueueSolution Stretched(Stretch stretch)
        {
            Dictionary<PlanJob, JobShape> originals = stretch.Shapes(shapes);
            QueueAnswers longer = new(stretch.Request);
            JobShape[] admitted =
            [
                .. longer.Admit().Where(shape => originals.ContainsKey(shape.Job)),
            ];
            QueueSolution found = Solve(
                stretch.Request,
                stretch.Longer(standing),
                admitted,
                longer,
                now =>
                    Tell(
                        now with
                        {
                            Lower = now.Lower / stretch.Times,
                            Value = now.Value / stretch.Times,
                        }
                    ),
                cancellation
            );
            foreach ((PlanJob job, JobShape shape) in originals)
            {
                if (longer.ReasonOf(job) is UnplannedReason reason)
                {
                    answers.Refuse(shape.Job, reason);
                }
            }

            (double perGram, double perPrice) = ObjectiveWeights.Of(request.Objective);
            return stretch.Back(
                found,
                originals,
                new CostBoard(request.Signals, perGram, perPrice, request.CountReserved)
            );
        }

        void Tell(QueueProgress now) => progress?.Report(now);
    }

    private static QueueSolution Solve(
        PlanRequest request,
        Plan? standing,
        IReadOnlyList<JobShape> shapes,
        QueueAnswers answers,
        Action<QueueProgress> tell,
        CancellationToken cancellation
    )
    {
        if (request.Objective is PlanObjective.PriceUnderCap cap)
        {
            return new CapSearch(request, cap.Cap, standing, tell, cancellation).Solve(
                shapes,
                answers
            );
        }

        (double perGram, double perPrice) = ObjectiveWeights.Of(request.Objective);
        return new QueueSolver(
            request,
            perGram,
            perPrice,
            standing,
            QueueEffort.Full,
            tell,
            cancellation
        ).Solve(shapes);
    }
}
