namespace Tonsure.Planning.Policies;

/// <summary>How long jobs run on average, those under two hours and the others apart: all that some policies know of a job's length.</summary>
/// <param name="ShortHours">The mean of those up to two hours.</param>
/// <param name="LongHours">The mean of those from two hours on.</param>
public sealed record QueueLengths(double ShortHours, double LongHours)
{
    private const double Split = 2;

    /// <summary>The means of some jobs; where a class is empty, the split itself.</summary>
    public static QueueLengths Of(IEnumerable<PlanJob> jobs)
    {
        double[] hours = [.. jobs.Select(job => job.Work.TotalHours)];
        return new QueueLengths(
            hours.Where(h => h <= Split).DefaultIfEmpty(Split).Average(),
            hours.Where(h => h >= Split).DefaultIfEmpty(Split).Average()
        );
    }

    /// <summary>The mean of a job's class.</summary>
    public double Expected(double hours) => hours < Split ? ShortHours : LongHours;
}
