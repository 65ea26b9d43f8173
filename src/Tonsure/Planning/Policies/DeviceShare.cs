using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Policies;

/// <summary>Jobs of a replay that share limited devices: one that finds none free begins as many hours later as it must.</summary>
internal static class DeviceShare
{
    /// <summary>Shifts a placement until its devices are free, and takes them.</summary>
    /// <returns>False where they never are.</returns>
    public static bool Settle(JobShape job, CostBoard left, Placement placement)
    {
        PlacedRun[] runs = [.. placement.Runs];
        for (int shift = 0; runs[^1].End + shift <= left.Hours + JobShape.Slip; shift++)
        {
            if (!runs.All(run => IsFree(job, left, run, shift)))
            {
                continue;
            }

            placement.Clear();
            foreach (PlacedRun run in runs)
            {
                placement.Add(run.Start + shift, run.End + shift, run.Point, run.Site);
                Span<double> free = left.Free(run.Site);
                for (int hour = First(run, shift); hour < Last(run, shift); hour++)
                {
                    free[hour] -= job.Devices * job.Scales[run.Point];
                }
            }

            return true;
        }

        return false;
    }

    private static bool IsFree(JobShape job, CostBoard left, PlacedRun run, int shift)
    {
        ReadOnlySpan<double> free = left.Free(run.Site);
        double needed = job.Devices * job.Scales[run.Point] * (1 - JobShape.Slip);
        for (int hour = First(run, shift); hour < Last(run, shift); hour++)
        {
            if (free[hour] < needed)
            {
                return false;
            }
        }

        return true;
    }

    private static int First(PlacedRun run, int shift) => (int)(run.Start + shift);

    private static int Last(PlacedRun run, int shift) =>
        (int)Math.Ceiling(run.End + shift - JobShape.Slip);
}
