using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Planning.Exact;

/// <summary>A job as the planners read it: hours since the board's first one, kilowatts, and the sites where it may run.</summary>
public sealed class JobShape
{
    private JobShape(PlanJob job, double[] scales, double[] rates, double[] kilowatts, int[] sites)
    {
        Job = job;
        (Scales, Rates, Kilowatts, Sites) = (scales, rates, kilowatts, sites);
    }

    /// <summary>The job.</summary>
    public PlanJob Job { get; }

    /// <summary>When it may start, in hours since the board's first.</summary>
    public double Start { get; private init; }

    /// <summary>When it must have ended, in hours since the board's first; no later than the board's end.</summary>
    public double End { get; private init; }

    /// <summary>Hours of work at rate 1; where there is one scale only, hours at it.</summary>
    public double Work { get; private init; }

    /// <summary>The scales, ascending.</summary>
    internal double[] Scales { get; }

    /// <summary>Work done in an hour at each scale; 1 where there is one only.</summary>
    internal double[] Rates { get; }

    /// <summary>Power at each scale.</summary>
    internal double[] Kilowatts { get; }

    /// <summary>The sites where it may run, ascending.</summary>
    internal int[] Sites { get; }

    /// <summary>The scale at which a job without a choice runs.</summary>
    public int Reference { get; private init; }

    /// <summary>Devices at scale 1.</summary>
    public double Devices { get; private init; }

    /// <summary>The site where it was submitted.</summary>
    public int Home { get; private init; }

    /// <summary>Where it runs that does not choose: where it was submitted, or the first allowed site where it may not run there.</summary>
    public int NearestSite => Array.IndexOf(Sites, Home) < 0 ? Sites[0] : Home;

    /// <summary>The hour in which it was submitted; its data leave then.</summary>
    public int SubmittedHour { get; private init; }

    /// <summary>IT energy of a resume in kWh.</summary>
    public double ResumeKilowattHours { get; private init; }

    /// <summary>Network energy of a move in kWh.</summary>
    public double MoveKilowattHours { get; private init; }

    /// <summary>Whether it can be suspended.</summary>
    public bool Interruptible => Job.Interruptible;

    /// <summary>Whether it can move.</summary>
    public bool Migrates => Job.Migrate && Sites.Length > 1;

    /// <summary>Whether it has a choice of scale.</summary>
    public bool IsElastic => Scales.Length > 1;

    /// <summary>The first hour of its window.</summary>
    public int FirstCell => (int)Start;

    /// <summary>How many hours its window touches.</summary>
    public int Cells => (int)Math.Ceiling(End) - FirstCell;

    /// <summary>How many of the sites it may use.</summary>
    public int SiteCount => Sites.Length;

    /// <summary>One of the sites it may use, ascending.</summary>
    public int SiteAt(int index) => Sites[index];

    /// <summary>The same job in a narrower window; null where its work does not fit. Its data still leave when it was submitted.</summary>
    public JobShape? Between(double start, double end) =>
        Work <= ((end - start) * Rates[^1]) + Slip
            ? new JobShape(Job, Scales, Rates, Kilowatts, Sites)
            {
                Start = start,
                End = end,
                Work = Work,
                Reference = Reference,
                Devices = Devices,
                Home = Home,
                SubmittedHour = SubmittedHour,
                ResumeKilowattHours = ResumeKilowattHours,
                MoveKilowattHours = MoveKilowattHours,
            }
            : null;

    /// <summary>What is left of the job from an instant on, as a board sees it whose first hour is <paramref name="origin"/>.</summary>
    /// <param name="origin">An hour of this board.</param>
    /// <param name="from">Not before that hour.</param>
    /// <param name="work">What is left of the work.</param>
    /// <param name="sites">Where it may go on.</param>
    internal JobShape Rest(int origin, double from, double work, int[] sites) =>
        new(Job, Scales, Rates, Kilowatts, sites)
        {
            Start = from - origin,
            End = End - origin,
            Work = work,
            Reference = Reference,
            Devices = Devices,
            Home = Home,
            SubmittedHour = (int)(from - origin),
            ResumeKilowattHours = ResumeKilowattHours,
            MoveKilowattHours = MoveKilowattHours,
        };

    /// <summary>The width of an hour inside the window, from its first: 1, or less at the edges.</summary>
    public double Width(int cell) =>
        Math.Min(End, FirstCell + cell + 1) - Math.Max(Start, FirstCell + cell);

    /// <summary>The cost of having the data at a site when the job starts: nothing at home.</summary>
    public double Placing(CostBoard board, int site) =>
        site == Home || MoveKilowattHours == 0
            ? 0
            : MoveKilowattHours
                * 0.5
                * (board.Network(Home)[SubmittedHour] + board.Network(site)[SubmittedHour]);

    /// <summary>The shape of a job of a request, or why it has none.</summary>
    public static bool TryCreate(
        PlanRequest request,
        PlanJob job,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out JobShape? shape,
        out UnplannedReason reason
    )
    {
        shape = null;
        reason = UnplannedReason.UnknownSite;
        int home = request.SubmittedAt(job);
        if (home < 0)
        {
            return false;
        }

        reason = UnplannedReason.NoAllowedSite;
        int[] sites =
        [
            .. Enumerable
                .Range(0, request.Sites.Count)
                .Where(site => job.Residency.Allows(request.Sites[site].Zone)),
        ];
        if (sites.Length == 0)
        {
            return false;
        }

        reason = UnplannedReason.WindowTooShort;
        IReadOnlyList<ScalePoint> points = job.Curve.Points;
        double rate = points[^1].Rate;
        if (job.Work.TotalHours > ((job.LatestEnd - job.Submitted).TotalHours * rate) + Slip)
        {
            return false;
        }

        reason = UnplannedReason.NoSignal;
        double origin = request.Signals.FirstHour;
        double start = Hours(job.Submitted) - origin;
        double end = Math.Min(Hours(job.LatestEnd) - origin, request.Signals.Hours);
        if (start < 0 || job.Work.TotalHours > ((end - start) * rate) + Slip)
        {
            return false;
        }

        shape = new JobShape(
            job,
            [.. points.Select(point => point.Scale)],
            points.Count == 1 ? [1] : [.. points.Select(point => point.Rate)],
            [.. points.Select(point => point.Power.Watts / 1000)],
            sites
        )
        {
            Start = start,
            End = end,
            // A job without a choice of scale works its time, whatever rate that is stated at.
            Work = points.Count == 1 ? job.Work.TotalHours / rate : job.Work.TotalHours,
            Reference = job.Curve.Reference,
            Devices = job.Devices,
            Home = home,
            SubmittedHour = (int)start,
            ResumeKilowattHours = job.ResumeEnergy.KilowattHours,
            MoveKilowattHours = job.DataGigabytes * request.Transfer.PerGigabyte.KilowattHours,
        };
        return true;
    }

    /// <summary>Hours by which work may exceed a window through the rounding of doubles: less than a millisecond.</summary>
    internal const double Slip = 1e-9;

    private static double Hours(DateTimeOffset instant) =>
        instant.ToUnixTimeMilliseconds() / (double)HourIndex.Milliseconds;
}
