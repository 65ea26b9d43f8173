using System.Collections;
using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Policies;

/// <summary>The starts of a job in whole hours from its submission, with the grams per kW that a job of its queue's mean length would emit.</summary>
internal sealed class MeanWindows(JobShape job, PolicyWorld world, int site)
    : IEnumerable<(double Start, double Grams)>
{
    /// <summary>The mean length.</summary>
    public double Length { get; } = world.Lengths.Expected(job.Work);

    public IEnumerator<(double Start, double Grams)> GetEnumerator()
    {
        double last = job.End - PolicyWorld.RunningTime(job) + JobShape.Slip;
        int hours = world.Request.Signals.Hours;
        for (
            double start = job.Start;
            start <= last && start + Length <= hours + JobShape.Slip;
            start++
        )
        {
            double grams = ContiguousPlanner.Between(
                world.Grams(site),
                start,
                Math.Min(start + Length, hours)
            );
            if (!double.IsNaN(grams))
            {
                yield return (start, grams);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
