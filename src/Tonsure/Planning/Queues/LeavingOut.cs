namespace Tonsure.Planning.Queues;

/// <summary>
/// What it counts that a job has no place, in the objective's unit. Where the devices are too few for all jobs no prices are high enough
/// to share them out; with this the prices stop where leaving a job out is the lesser evil. As few jobs as possible are left out, those of
/// high priority last: each counts more than the dearest seat of any job.
/// </summary>
internal sealed class LeavingOut
{
    // Dearer than any seat, and not so much dearer that the prices take long to get there.
    private const double Above = 2;

    // What a price may have to rise to is bounded, whatever the priorities.
    private const double MostWeight = 1e6;

    // Ceilings are those of a run at one scale; one that stops and goes on, or hurries, may cost more.
    private const double Hopelessly = 1.5;

    private readonly double[] _counts;

    private LeavingOut(double[] counts) => _counts = counts;

    /// <summary>What it counts that a job is left out.</summary>
    internal double this[int job] => _counts[job];

    /// <summary>What leaving jobs out counts where the dearest seat of each costs as much as told.</summary>
    internal static LeavingOut Of(ReadOnlySpan<double> ceilings, QueueOrders orders)
    {
        double dearest = 0;
        foreach (double ceiling in ceilings)
        {
            dearest = Math.Max(dearest, ceiling);
        }

        double[] counts = new double[ceilings.Length];
        for (int job = 0; job < counts.Length; job++)
        {
            counts[job] = Above * dearest * Math.Min(MostWeight, orders.Weight(job));
        }

        return new LeavingOut(counts);
    }

    /// <summary>A bound above this is that of no plan: not all jobs fit.</summary>
    internal static double Hopeless(ReadOnlySpan<double> ceilings)
    {
        double sum = 0;
        foreach (double ceiling in ceilings)
        {
            sum += ceiling;
        }

        return Hopelessly * sum;
    }
}
