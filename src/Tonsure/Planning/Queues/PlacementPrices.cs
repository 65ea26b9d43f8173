using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>What seats cost and emit, whatever they were chosen for.</summary>
internal sealed class PlacementPrices(PlanRequest request, QueueJobs jobs)
{
    private readonly CostBoard _carbon = new(request.Signals, 1, 0, request.CountReserved);
    private readonly CostBoard _price = new(request.Signals, 0, 1, request.CountReserved);
    private readonly Placement _placement = new();

    /// <summary>Price and grams of a seat.</summary>
    internal (double Price, double Grams) Of(int job, in Seat seat)
    {
        jobs.Write(job, seat, _placement);
        return (
            PlacementCost.Of(jobs.Shapes[job], _price, _placement.Runs),
            PlacementCost.Of(jobs.Shapes[job], _carbon, _placement.Runs)
        );
    }
}
