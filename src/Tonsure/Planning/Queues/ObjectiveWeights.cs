namespace Tonsure.Planning.Queues;

/// <summary>What a gram and a unit of currency weigh in an objective.</summary>
internal static class ObjectiveWeights
{
    private const double GramsPerTonne = 1e6;

    internal static (double PerGram, double PerPrice) Of(PlanObjective objective) =>
        objective switch
        {
            PlanObjective.CarbonAndPrice both => (both.PerTonne / GramsPerTonne, 1),
            PlanObjective.PriceUnderCap => (0, 1),
            _ => (1, 0),
        };
}
