using Tonsure.Grid;
using Tonsure.Planning;

namespace Tonsure.Cli.Plans;

/// <summary>The hours that a queue may touch.</summary>
/// <param name="First">The first one.</param>
/// <param name="Hours">How many.</param>
internal readonly record struct PlanSpan(long First, int Hours)
{
    /// <summary>A plan reaches no further than this.</summary>
    public const int MostYears = 5;

    private const double HoursPerYear = 8766;

    /// <summary>From the first submission to the last end; null where that is too long.</summary>
    public static PlanSpan? Of(IReadOnlyList<PlanJob> jobs)
    {
        long first = HourIndex.Of(jobs.Min(job => job.Submitted).ToUnixTimeMilliseconds());
        long last = HourIndex.Of(jobs.Max(End).ToUnixTimeMilliseconds());
        return last - first <= MostYears * HoursPerYear
            ? new PlanSpan(first, (int)Math.Max(1, last + 1 - first))
            : null;
    }

    /// <summary>A job that cannot be done has a baseline all the same.</summary>
    private static DateTimeOffset End(PlanJob job) =>
        job.LatestEnd > job.Submitted + job.Work ? job.LatestEnd : job.Submitted + job.Work;
}
