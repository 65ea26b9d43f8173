namespace Tonsure.Bench;

/// <summary>A variant of the planner's instance.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="What">What is different, for people.</param>
/// <param name="SlackHours">Hours by which a job may end later than at once.</param>
/// <param name="Interruptible">Whether jobs may stop at no cost.</param>
/// <param name="Share">Devices of a site as a share of the mean load.</param>
internal sealed record PlannerVariant(
    string Name,
    string What,
    double SlackHours,
    bool Interruptible,
    double Share
)
{
    internal static readonly PlannerVariant Plain = new("plain", "as told", 24, false, 1.1);

    internal static readonly PlannerVariant[] All =
    [
        Plain,
        new("interruptible", "jobs may stop and go on at no cost", 24, true, 1.1),
        new("week", "7 days of slack", 168, false, 1.1),
        new(
            "split",
            "the 110 % split among the five sites (25 devices each): jobs wider than that, a third of all work, have no place, and the bound does not see that two jobs of 13 devices do not go side by side",
            24,
            false,
            0.22
        ),
    ];
}
