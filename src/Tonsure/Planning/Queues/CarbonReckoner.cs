using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>Carbon and price of seats, whatever they were chosen for.</summary>
internal sealed class CarbonReckoner(PlanRequest request, QueueJobs jobs)
{
    private readonly CostBoard _carbon = new(request.Signals, 1, 0, request.CountReserved);
    private readonly Placement _placement = new();

    /// <summary>What a seat emits, in grams.</summary>
    internal double Grams(int job, in Seat seat) => On(_carbon, job, seat);

    /// <summary>What all seats emit, in grams.</summary>
    internal double Total(QueueSolution solution) => Sum(_carbon, solution);

    /// <summary>What all seats cost.</summary>
    internal double Price(QueueSolution solution) =>
        Sum(new CostBoard(request.Signals, 0, 1, request.CountReserved), solution);

    private double Sum(CostBoard board, QueueSolution solution)
    {
        double sum = 0;
        for (int job = 0; job < jobs.Count; job++)
        {
            sum += solution.Seats[job].IsTaken ? On(board, job, solution.Seats[job]) : 0;
        }

        return sum;
    }

    private double On(CostBoard board, int job, in Seat seat)
    {
        jobs.Write(job, seat, _placement);
        return PlacementCost.Of(jobs.Shapes[job], board, _placement.Runs);
    }
}
