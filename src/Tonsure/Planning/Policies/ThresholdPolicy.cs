using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Policies;

/// <summary>
/// Runs a job in hours below the 30th percentile of the 24 hours from its submission, and when it can wait no longer (Hanafy et al. 2024,
/// after Souza et al. 2023, "Ecovisor"). One that cannot be interrupted starts so and runs on. As published it knows those 24 hours.
/// </summary>
public sealed class ThresholdPolicy : IPolicy
{
    private const double Quantile = 0.3;
    private const int Day = 24;

    /// <inheritdoc/>
    public string Name => "threshold";

    /// <inheritdoc/>
    public bool SharesDevices => true;

    /// <inheritdoc/>
    public void Place(JobShape job, PolicyWorld world, Placement into)
    {
        int site = job.NearestSite;
        ReadOnlySpan<double> grams = world.Grams(site);
        double threshold = Threshold(grams, job.Start);
        double now = job.Start;
        double left = PolicyWorld.RunningTime(job);
        double wait = job.End - job.Start - left;
        while (left > JobShape.Slip)
        {
            int hour = (int)now;
            double width = hour + 1 - now;
            if (wait <= JobShape.Slip || grams[hour] < threshold)
            {
                double run = job.Interruptible ? Math.Min(width, left) : left;
                into.Add(now, now + run, job.Reference, site);
                left -= run;
                now = Math.Abs(run - width) < JobShape.Slip ? hour + 1 : now + run;
            }
            else
            {
                double idle = Math.Min(width, wait);
                wait -= idle;
                now = Math.Abs(idle - width) < JobShape.Slip ? hour + 1 : now + idle;
            }
        }
    }

    /// <summary>The percentile of a day's time, edge hours by fraction.</summary>
    private static double Threshold(ReadOnlySpan<double> grams, double start)
    {
        int first = (int)start;
        int count = Math.Min(grams.Length, (int)Math.Ceiling(start + Day)) - first;
        Span<double> hours = stackalloc double[count];
        Span<double> widths = stackalloc double[count];
        double time = 0;
        for (int i = 0; i < count; i++)
        {
            hours[i] = double.IsNaN(grams[first + i]) ? double.PositiveInfinity : grams[first + i];
            widths[i] = Math.Min(start + Day, first + i + 1) - Math.Max(start, first + i);
            time += widths[i];
        }

        return WeightedThreshold.Find(hours, widths, Quantile * time);
    }
}
