using Tonsure.Planning;

namespace Tonsure.Web.Asking;

/// <summary>A queue to be planned.</summary>
/// <param name="Jobs">The jobs, as <c>tonsure plan --jobs</c> reads them.</param>
/// <param name="Sites">The sites, as <c>--sites</c> reads them.</param>
/// <param name="Objective">What is made small.</param>
public sealed record PlanAsk(PlanText Jobs, PlanText Sites, PlanObjective Objective)
{
    /// <summary>Whether embodied and idle carbon of reserved devices count.</summary>
    public bool CountReserved { get; init; }

    /// <summary>Where a search makes choices by chance, they follow from this.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>What if every deadline were so many hours later, or earlier where negative; at most 8766 either way.</summary>
    public double DeadlineShiftHours { get; init; }

    /// <summary>What if only these sites could be used; null for all of them.</summary>
    public IReadOnlyList<string>? OnlySites { get; init; }

    /// <summary>What if every stated capacity were multiplied by this; 0 to 1000.</summary>
    public double CapacityFactor { get; init; } = 1;
}
