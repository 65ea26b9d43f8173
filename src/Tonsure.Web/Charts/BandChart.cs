using System.Text;

namespace Tonsure.Web.Charts;

/// <summary>
/// Figures over time as steps, their bounds as a band, above a ribbon of intensity. What is foreseen is paler and its line is dashed.
/// </summary>
internal static class BandChart
{
    private const double Left = 52;
    private const double Width = 890;
    private const double Top = 24;
    private const double Height = 170;
    private const double RibbonHeight = 14;
    private const double Gap = 6;

    /// <summary>Draws it.</summary>
    /// <param name="text">What it is called.</param>
    /// <param name="points">The figures in order of time; at least one.</param>
    /// <param name="ribbon">The intensity below them; none for no ribbon.</param>
    /// <param name="unit">The figures' unit.</param>
    /// <param name="windows">Stretches that are marked, with what is said of them.</param>
    /// <param name="now">An instant that is marked, with its name; null for none.</param>
    public static string Draw(
        ChartText text,
        IReadOnlyList<BandPoint> points,
        IReadOnlyList<RibbonCell> ribbon,
        string unit,
        IReadOnlyList<(long StartMs, long EndMs, string Name)> windows,
        (long InstantMs, string Name)? now
    )
    {
        Svg svg = new(text);
        TimeScale time = new(points[0].StartMs, points[^1].EndMs, Left, Width);
        ValueScale scale = new(points.Max(point => point.Upper), Top, Height);
        double bottom = Top + Height + (ribbon.Count > 0 ? Gap + RibbonHeight : 0);
        foreach ((long start, long end, string name) in windows)
        {
            double x = time.At(start);
            svg.Rectangle("window", x, Top, time.At(end) - x, bottom - Top, name);
        }

        scale.Draw(svg, Left, Width, unit);
        time.Draw(svg, Top, bottom);
        foreach (IReadOnlyList<BandPoint> run in Runs(points))
        {
            string kind = run[0].IsAhead ? " ahead" : "";
            svg.Part("path", ("class", "band" + kind), ("d", Band(run, time, scale)));
            svg.Part("path", ("class", "line" + kind), ("d", Steps(run, time, scale)));
        }

        Ribbon.Draw(svg, time, Top + Height + Gap, RibbonHeight, ribbon);
        if (now is { } mark)
        {
            double x = time.At(mark.InstantMs);
            svg.Line("now", x, Top - 6, x, bottom).Words("mark", x + 4, Top - 9, mark.Name);
        }

        return svg.Draw(Left + Width + 10, bottom + 22);
    }

    /// <summary>Stretches without a gap that are all seen or all foreseen.</summary>
    private static IEnumerable<IReadOnlyList<BandPoint>> Runs(IReadOnlyList<BandPoint> points)
    {
        int first = 0;
        for (int i = 1; i <= points.Count; i++)
        {
            if (
                i == points.Count
                || points[i].IsAhead != points[i - 1].IsAhead
                || points[i].StartMs != points[i - 1].EndMs
            )
            {
                yield return [.. points.Skip(first).Take(i - first)];
                first = i;
            }
        }
    }

    private static string Steps(IReadOnlyList<BandPoint> points, TimeScale time, ValueScale scale)
    {
        StringBuilder path = new();
        Append(path, 'M', time.At(points[0].StartMs), scale.At(points[0].Value));
        foreach (BandPoint point in points)
        {
            path.Append('V').Append(Svg.Number(scale.At(point.Value)));
            path.Append('H').Append(Svg.Number(time.At(point.EndMs)));
        }

        return path.ToString();
    }

    private static string Band(IReadOnlyList<BandPoint> points, TimeScale time, ValueScale scale)
    {
        StringBuilder path = new();
        Append(path, 'M', time.At(points[0].StartMs), scale.At(points[0].Upper));
        foreach (BandPoint point in points)
        {
            path.Append('V').Append(Svg.Number(scale.At(point.Upper)));
            path.Append('H').Append(Svg.Number(time.At(point.EndMs)));
        }

        foreach (BandPoint point in points.Reverse())
        {
            path.Append('V').Append(Svg.Number(scale.At(point.Lower)));
            path.Append('H').Append(Svg.Number(time.At(point.StartMs)));
        }

        return path.Append('Z').ToString();
    }

    private static void Append(StringBuilder path, char command, double x, double y) =>
        path.Append(command).Append(Svg.Number(x)).Append(' ').Append(Svg.Number(y));
}
