namespace Tonsure.Planning.Policies;

/// <summary>The policies that come with the program. A new one is a file and a line here.</summary>
public static class PolicySet
{
    /// <summary>All, in the order in which they are shown.</summary>
    public static IReadOnlyList<IPolicy> All() =>
        [
            new RunNowPolicy(),
            new LowestSlotPolicy(),
            new LowestWindowPolicy(),
            new CarbonTimePolicy(),
            new WaitAwhilePolicy(),
            new ThresholdPolicy(),
            new GreedyPolicy(),
            new MpcPolicy(),
            new OptimalPolicy(),
        ];
}
