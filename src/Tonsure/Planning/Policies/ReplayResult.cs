namespace Tonsure.Planning.Policies;

/// <summary>How policies did on one trace, all on the same jobs.</summary>
/// <param name="Policies">One score a policy.</param>
/// <param name="Jobs">How many jobs they were judged by.</param>
/// <param name="LeftOut">Jobs that cannot be done, or that some policy had no known hours or devices for.</param>
public sealed record ReplayResult(
    IReadOnlyList<PolicyScore> Policies,
    int Jobs,
    IReadOnlyList<JobPlan.Unplanned> LeftOut
);
