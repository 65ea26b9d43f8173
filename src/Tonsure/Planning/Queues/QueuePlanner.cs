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
        QueueSolution solution = request.Objective is PlanObjective.PriceUnderCap cap
            ? new CapSearch(request, cap.Cap, standing, Tell, cancellation).Solve(shapes, answers)
            : Solver(request, standing, Tell, cancellation).Solve(shapes);
        Tell(new QueueProgress(QueueStage.Writing, 1, solution.Lower, solution.Value));
        return answers.Write(solution);

        void Tell(QueueProgress now) => progress?.Report(now);
    }

    private static QueueSolver Solver(
        PlanRequest request,
        Plan? standing,
        Action<QueueProgress> tell,
        CancellationToken cancellation
    )
    {
        (double perGram, double perPrice) = ObjectiveWeights.Of(request.Objective);
        return new QueueSolver(
            request,
            perGram,
            perPrice,
            standing,
            QueueEffort.Full,
            tell,
            cancellation
        );
    }
}
