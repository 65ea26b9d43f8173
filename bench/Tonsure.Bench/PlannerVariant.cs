namespace Tonsure.Bench;

/// <summary>A variant of the planner's instance.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="What">What is different, for people.</param>
/// <param name="SlackHours">Hours by which a job may end later than at once.</param>
/// <param name="Interruptible">Whether jobs may stop at no cost.</param>
/// <param name="Share">Devices of a site as a share of the mean load.</param>
/// <param name="Single">Whether each job takes one device, however much it draws.</param>
internal sealed record PlannerVariant(
    string Name,
    string What,
    double SlackHours,
    bool Interruptible,
    double Share,
    bool Single = false
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
            "the 110 % split among the five sites (25 devices each): jobs wider than that, a third of all work, have no place, and many others hold more than half a site; a bound that lets only one such job run at a time was tried, and is 0.03 % higher",
            24,
            false,
            0.22
        ),
        new(
            "overloaded",
            "each job takes one device, however much it draws, and the 110 % of that load is split among the five sites: many hours have too few devices for all",
            24,
            false,
            0.22,
            true
        ),
    ];
}
