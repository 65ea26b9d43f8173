using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Planning;

/// <summary>What slots emit and cost, told in exact quantities: one rounding for each hour of each slot, each resume and each end of a move.</summary>
/// <param name="Carbon">Emissions of the energy of slots, resumes and moves.</param>
/// <param name="Reserved">Embodied and idle carbon of the devices held; nothing at sites that state none.</param>
/// <param name="Price">What the energy of slots and resumes costs; null where a site states no price for an hour.</param>
/// <param name="Signal">The worst tier of the hours.</param>
public sealed record PlanReckoning(
    CarbonMass Carbon,
    CarbonMass Reserved,
    double? Price,
    IntensityTier Signal
)
{
    /// <summary>Reckons a job's slots; null where an hour's intensity is not known.</summary>
    /// <param name="request">The sites, their intensities and what moves cost.</param>
    /// <param name="job">The job.</param>
    /// <param name="slots">When and where it runs, in order of time.</param>
    /// <exception cref="ArgumentException">A slot's site is not in the request or its scale not on the job's curve.</exception>
    public static PlanReckoning? Of(
        PlanRequest request,
        PlanJob job,
        IReadOnlyList<PlannedSlot> slots
    )
    {
        SlotReckoner reckoner = new(request, job);
        int before = request.SubmittedAt(job);
        long until = 0;
        for (int i = 0; i < slots.Count; i++)
        {
            PlannedSlot slot = slots[i];
            int site = reckoner.IndexOf(slot.Site);
            bool moved = site != before && before >= 0;
            if (moved)
            {
                long hour =
                    i == 0
                        ? HourIndex.Of(job.Submitted.ToUnixTimeMilliseconds())
                        : HourIndex.Of(slot.Interval.StartMs);
                reckoner.Move(before, site, hour);
            }

            if (i > 0 && (moved || slot.Interval.StartMs > until))
            {
                reckoner.Resume(site, HourIndex.Of(slot.Interval.StartMs));
            }

            reckoner.Run(site, slot);
            (before, until) = (site, slot.Interval.EndMs);
        }

        return reckoner.Result;
    }
}
