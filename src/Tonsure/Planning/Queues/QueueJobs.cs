using Tonsure.Grid;
using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>
/// The jobs of a queue in flat arrays, in order of submission: what the inner loops read. Times are milliseconds since the board's
/// first hour. A job that can only run at once and through, or in any hours without a cost of resuming, is plain; the planners of one
/// job answer for the others.
/// </summary>
internal sealed class QueueJobs
{
    private readonly int[] _firstOption;

    internal QueueJobs(CostBoard board, IReadOnlyList<JobShape> shapes)
    {
        Shapes = [.. shapes.OrderBy(shape => shape.Start).ThenBy(shape => shape.End)];
        int count = Shapes.Length;
        (Start, End, Length) = (new long[count], new long[count], new long[count]);
        (Kilowatts, Devices) = (new double[count], new double[count]);
        Kinds = new QueueJobKind[count];
        _firstOption = new int[count + 1];
        List<int> sites = [];
        List<double> placing = [];
        for (int j = 0; j < count; j++)
        {
            JobShape shape = Shapes[j];
            Kinds[j] = QueueJobKinds.Of(shape);
            int at = shape.Reference;
            Start[j] = Milliseconds(shape.Start);
            End[j] = Milliseconds(shape.End);
            // Work that exceeds its window by rounding alone fills it.
            Length[j] = Math.Min(Milliseconds(shape.Work / shape.Rates[at]), End[j] - Start[j]);
            Kilowatts[j] = shape.Kilowatts[at];
            Devices[j] = shape.Devices * shape.Scales[at];
            foreach (int site in shape.Sites)
            {
                double cost = shape.Placing(board, site);
                if (double.IsFinite(cost))
                {
                    sites.Add(site);
                    placing.Add(cost);
                }
            }

            _firstOption[j + 1] = sites.Count;
        }

        (OptionSite, OptionPlacing) = ([.. sites], [.. placing]);
        OptionFloor = new double[sites.Count];
        OnTheHour = Enumerable
            .Range(0, count)
            .All(j =>
                Start[j] % HourIndex.Milliseconds == 0
                && End[j] % HourIndex.Milliseconds == 0
                && (Shapes[j].IsElastic || Length[j] % HourIndex.Milliseconds == 0)
            );
    }

    /// <summary>How many jobs.</summary>
    internal int Count => Shapes.Length;

    internal JobShape[] Shapes { get; }

    internal QueueJobKind[] Kinds { get; }

    /// <summary>When each may start.</summary>
    internal long[] Start { get; }

    /// <summary>When each must have ended.</summary>
    internal long[] End { get; }

    /// <summary>How long each runs at the scale of a job without a choice.</summary>
    internal long[] Length { get; }

    /// <summary>Power at that scale.</summary>
    internal double[] Kilowatts { get; }

    /// <summary>Devices held at that scale.</summary>
    internal double[] Devices { get; }

    /// <summary>The site of each option; the options of a job are consecutive.</summary>
    internal int[] OptionSite { get; }

    /// <summary>What having the data there costs.</summary>
    internal double[] OptionPlacing { get; }

    /// <summary>What a job costs at least there, whatever devices are worth. Of two options of a job the one that may be cheaper goes first.</summary>
    internal double[] OptionFloor { get; }

    /// <summary>Whether all times are whole hours: then nobody starts or stops within one, but for an elastic job's last piece of work.</summary>
    internal bool OnTheHour { get; }

    /// <summary>
    /// The first option of a job: the sites where it may run and where its data can go at a known cost. Those of the next job follow.
    /// </summary>
    internal int FirstOption(int job) => _firstOption[job];

    /// <summary>Sets the floors of a job's options and puts them in order.</summary>
    internal void Order(int job, ReadOnlySpan<double> floors)
    {
        int first = _firstOption[job];
        int[] order = [.. Enumerable.Range(0, floors.Length)];
        double[] keys = floors.ToArray();
        Array.Sort(keys, order);
        int[] sites = OptionSite.AsSpan(first, order.Length).ToArray();
        double[] placing = OptionPlacing.AsSpan(first, order.Length).ToArray();
        for (int i = 0; i < order.Length; i++)
        {
            OptionFloor[first + i] = keys[i];
            OptionSite[first + i] = sites[order[i]];
            OptionPlacing[first + i] = placing[order[i]];
        }
    }

    /// <summary>Devices held at a scale.</summary>
    internal double DevicesAt(int job, int point) =>
        Shapes[job].Devices * Shapes[job].Scales[point];

    /// <summary>The first hour of a job's window.</summary>
    internal int FirstHour(int job) => (int)(Start[job] / HourIndex.Milliseconds);

    /// <summary>The hour after a job's window.</summary>
    internal int EndHour(int job) =>
        (int)((End[job] + HourIndex.Milliseconds - 1) / HourIndex.Milliseconds);

    /// <summary>The seat that slots of an earlier plan make; none where they are not of this job at these sites.</summary>
    internal Seat Read(int job, IReadOnlyList<PlannedSlot> slots, SignalMatrix signals)
    {
        double origin = signals.FirstHour;
        PlacedRun[] runs = new PlacedRun[slots.Count];
        for (int i = 0; i < runs.Length; i++)
        {
            PlannedSlot slot = slots[i];
            int site = Array.FindIndex([.. signals.Sites], place => place.Id == slot.Site);
            int point = Array.FindIndex(
                Shapes[job].Scales,
                scale => Math.Abs(scale - slot.Scale) < JobShape.Slip
            );
            double start = (slot.Interval.StartMs / (double)HourIndex.Milliseconds) - origin;
            double end = (slot.Interval.EndMs / (double)HourIndex.Milliseconds) - origin;
            JobShape shape = Shapes[job];
            if (
                site < 0
                || point < 0
                || Array.IndexOf(shape.Sites, site) < 0
                || start < shape.Start - JobShape.Slip
                || end > shape.End + JobShape.Slip
            )
            {
                return Seat.None;
            }

            runs[i] = new PlacedRun(start, end, point, site);
        }

        double done = runs.Sum(run => (run.End - run.Start) * Shapes[job].Rates[run.Point]);
        if (Math.Abs(done - Shapes[job].Work) * HourIndex.Milliseconds > runs.Length + 1)
        {
            return Seat.None;
        }

        return Kinds[job] == QueueJobKind.Through
            ? new Seat(runs[0].Site, Milliseconds(runs[0].Start), null)
            : Seat.Of(runs);
    }

    /// <summary>Writes a seat as a placement.</summary>
    internal void Write(int job, in Seat seat, Placement into)
    {
        into.Clear();
        if (seat.Runs is null)
        {
            into.Add(
                seat.Start / (double)HourIndex.Milliseconds,
                (seat.Start + Length[job]) / (double)HourIndex.Milliseconds,
                Shapes[job].Reference,
                seat.Site
            );
        }
        else
        {
            foreach (PlacedRun run in seat.Runs)
            {
                into.Add(run.Start, run.End, run.Point, run.Site);
            }
        }

        into.Cost = 0;
    }

    private static long Milliseconds(double hours) =>
        (long)Math.Round(hours * HourIndex.Milliseconds, MidpointRounding.ToEven);
}
