namespace Tonsure.Planning.Exact;

/// <summary>Where in its hour a run lies that does not fill it: beside its neighbours, so that a job is not suspended without need.</summary>
internal static class CellRuns
{
    /// <summary>Adds the run of one hour.</summary>
    /// <param name="job">The job.</param>
    /// <param name="into">Where to.</param>
    /// <param name="cell">The hour of the window.</param>
    /// <param name="cells">How many there are.</param>
    /// <param name="used">How much of each hour is used.</param>
    /// <param name="point">The scale.</param>
    /// <param name="site">The site.</param>
    public static void Add(
        JobShape job,
        Placement into,
        int cell,
        int cells,
        ReadOnlySpan<double> used,
        int point,
        int site
    )
    {
        if (used[cell] <= 0)
        {
            return;
        }

        double start = Math.Max(job.Start, job.FirstCell + cell);
        double width = job.Width(cell);
        bool late =
            used[cell] < width
            && (cell == 0 || used[cell - 1] <= 0)
            && cell + 1 < cells
            && used[cell + 1] > 0;
        double from = late ? start + width - used[cell] : start;
        into.Add(from, late ? start + width : from + used[cell], point, site);
    }
}
