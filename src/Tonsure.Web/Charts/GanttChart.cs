namespace Tonsure.Web.Charts;

/// <summary>A plan: a ribbon of intensity a site, and the jobs as bars below it.</summary>
internal static class GanttChart
{
    private const double Left = 132;
    private const double Width = 810;
    private const double Top = 10;
    private const double RibbonHeight = 18;
    private const double Lane = 14;
    private const double Bar = 10;
    private const double Gap = 10;
    private const int LongestName = 18;

    /// <summary>Draws it.</summary>
    /// <param name="text">What it is called.</param>
    /// <param name="span">The plan's first instant and the one after its last.</param>
    /// <param name="sites">The sites.</param>
    /// <param name="most">How many jobs of a site are drawn.</param>
    /// <param name="more">What is said of those that are not, by their number.</param>
    public static string Draw(
        ChartText text,
        (long StartMs, long EndMs) span,
        IReadOnlyList<GanttSite> sites,
        int most,
        Func<int, string> more
    )
    {
        Svg svg = new(text);
        TimeScale time = new(span.StartMs, span.EndMs, Left, Width);
        // The lines of the axis lie below the bars, so the height is known first.
        double bottom = Top + sites.Sum(site => HeightOf(site, most));
        time.Draw(svg, Top - 4, bottom);
        double y = Top;
        foreach (GanttSite site in sites)
        {
            svg.Words("site", 0, y + 13, Short(site.Name));
            Ribbon.Draw(svg, time, y, RibbonHeight, site.Ribbon);
            double lane = y + RibbonHeight + 4;
            foreach (GanttLane job in site.Lanes.Take(most))
            {
                svg.Words("job", 8, lane + 9, Short(job.Name));
                foreach ((long start, long end) in job.Bars)
                {
                    double x = time.At(start);
                    double width = Math.Max(1.5, time.At(end) - x);
                    svg.Rectangle("bar", x, lane, width, Bar, $"{job.Name}: {job.Reason}");
                }

                lane += Lane;
            }

            if (site.Lanes.Count > most)
            {
                svg.Words("job", Left, lane + 9, more(site.Lanes.Count - most));
            }

            y += HeightOf(site, most);
        }

        return svg.Draw(Left + Width + 10, bottom + 22);
    }

    private static double HeightOf(GanttSite site, int most) =>
        RibbonHeight
        + 4
        + (Lane * (Math.Min(site.Lanes.Count, most) + (site.Lanes.Count > most ? 1 : 0)))
        + Gap;

    private static string Short(string name) =>
        name.Length > LongestName ? name[..(LongestName - 1)] + "…" : name;
}
