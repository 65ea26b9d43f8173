namespace Tonsure.Planning.Exact;

/// <summary>Where and when a job runs, as a planner writes it; used again for the next job. Runs are in order of time and do not overlap.</summary>
public sealed class Placement
{
    private PlacedRun[] _runs = new PlacedRun[16];

    /// <summary>What it costs in the objective's unit; infinity where the job has no place.</summary>
    public double Cost { get; internal set; } = double.PositiveInfinity;

    /// <summary>What no placement of the job can cost less than; the cost itself where the planner is exact.</summary>
    public double LowerBound { get; internal set; } = double.PositiveInfinity;

    /// <summary>How many runs.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the job has a place.</summary>
    public bool IsFeasible => double.IsFinite(Cost);

    /// <summary>The runs.</summary>
    public ReadOnlySpan<PlacedRun> Runs => _runs.AsSpan(0, Count);

    /// <summary>Takes another placement's content.</summary>
    public void CopyFrom(Placement other)
    {
        Clear();
        foreach (PlacedRun run in other.Runs)
        {
            Append(run);
        }

        (Cost, LowerBound) = (other.Cost, other.LowerBound);
    }

    /// <summary>Nothing is placed.</summary>
    internal void Clear()
    {
        Count = 0;
        (Cost, LowerBound) = (double.PositiveInfinity, double.PositiveInfinity);
    }

    /// <summary>Adds a run at the end; one that goes on where the last one ended is joined to it.</summary>
    internal void Add(double start, double end, int point, int site)
    {
        if (end <= start)
        {
            return;
        }

        if (Count > 0)
        {
            ref PlacedRun last = ref _runs[Count - 1];
            if (last.Point == point && last.Site == site && start - last.End < JobShape.Slip)
            {
                last = last with { End = end };
                return;
            }
        }

        Append(new PlacedRun(start, end, point, site));
    }

    private void Append(PlacedRun run)
    {
        if (Count == _runs.Length)
        {
            Array.Resize(ref _runs, Count * 2);
        }

        _runs[Count++] = run;
    }
}
