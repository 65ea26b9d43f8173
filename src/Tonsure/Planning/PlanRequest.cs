namespace Tonsure.Planning;

/// <summary>What is to be planned, and on what.</summary>
/// <param name="Jobs">The jobs, ids distinct.</param>
/// <param name="Signals">The sites, ids distinct, and their intensities.</param>
/// <param name="Transfer">What moving data costs.</param>
/// <param name="Objective">What is made small.</param>
/// <param name="CountReserved">Whether embodied and idle carbon of reserved devices count.</param>
/// <param name="Seed">Where a search makes choices by chance, they follow from this.</param>
public sealed record PlanRequest(
    IReadOnlyList<PlanJob> Jobs,
    SignalMatrix Signals,
    TransferEnergy Transfer,
    PlanObjective Objective,
    bool CountReserved = false,
    int Seed = 1
)
{
    /// <summary>The sites.</summary>
    public IReadOnlyList<PlanSite> Sites => Signals.Sites;

    /// <summary>The index of the site where a job was submitted; −1 where that site is not among the sites.</summary>
    public int SubmittedAt(PlanJob job)
    {
        if (job.Site is null)
        {
            return 0;
        }

        for (int i = 0; i < Sites.Count; i++)
        {
            if (Sites[i].Id == job.Site)
            {
                return i;
            }
        }

        return -1;
    }
}
