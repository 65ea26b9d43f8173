namespace Tonsure.Web.Charts;

/// <summary>What work emitted, stretch by stretch, as bars upon the ribbon of its grids' intensity; bounds are paler bars around the tops.</summary>
internal static class WorkChart
{
    private const double Left = 52;
    private const double Width = 890;
    private const double Top = 24;
    private const double Height = 150;
    private const double RibbonHeight = 14;
    private const double Gap = 2;
    private const double WidestBar = 60;

    /// <summary>Draws it.</summary>
    /// <param name="text">What it is called.</param>
    /// <param name="points">What was emitted; at least one.</param>
    /// <param name="ribbon">The intensity of the same stretches.</param>
    /// <param name="unit">The figures' unit.</param>
    /// <param name="named">What is said where the pointer rests on a bar.</param>
    public static string Draw(
        ChartText text,
        IReadOnlyList<BandPoint> points,
        IReadOnlyList<RibbonCell> ribbon,
        string unit,
        Func<BandPoint, string> named
    )
    {
        Svg svg = new(text);
        TimeScale time = new(points[0].StartMs, points[^1].EndMs, Left, Width);
        ValueScale scale = new(points.Max(point => point.Upper), Top, Height);
        double bottom = Top + Height + Gap + RibbonHeight;
        scale.Draw(svg, Left, Width, unit);
        time.Draw(svg, Top, bottom);
        Ribbon.Draw(svg, time, Top + Height + Gap, RibbonHeight, ribbon);
        foreach (BandPoint point in points)
        {
            double whole = time.At(point.EndMs) - time.At(point.StartMs);
            double bar = Math.Clamp(whole * 0.8, 1, WidestBar);
            double x = time.At(point.StartMs) + ((whole - bar) / 2);
            double y = scale.At(point.Value);
            svg.Rectangle("bar", x, y, bar, Top + Height - y, named(point));
            double upper = scale.At(point.Upper);
            double height = scale.At(point.Lower) - upper;
            if (height > 0.5)
            {
                svg.Rectangle("bounds", x + (bar / 4), upper, bar / 2, height);
            }
        }

        return svg.Draw(Left + Width + 10, bottom + 22);
    }
}
