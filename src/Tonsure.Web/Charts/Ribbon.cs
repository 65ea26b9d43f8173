namespace Tonsure.Web.Charts;

/// <summary>A band of the grid's intensity over time, which other things are drawn on.</summary>
internal static class Ribbon
{
    /// <summary>Draws it. Neighbours of one colour are one rectangle; what is not known is hatched by its class.</summary>
    public static void Draw(
        Svg svg,
        TimeScale time,
        double y,
        double height,
        IEnumerable<RibbonCell> cells
    )
    {
        (long Start, long End, string Colour, bool Ahead)? open = null;
        foreach (RibbonCell cell in cells)
        {
            string colour = cell.GramsPerKilowattHour is { } grams ? IntensityScale.Of(grams) : "";
            if (
                open is { } before
                && before.End == cell.StartMs
                && before.Colour == colour
                && before.Ahead == cell.IsAhead
            )
            {
                open = before with { End = cell.EndMs };
                continue;
            }

            Close(svg, time, y, height, open);
            open = (cell.StartMs, cell.EndMs, colour, cell.IsAhead);
        }

        Close(svg, time, y, height, open);
    }

    private static void Close(
        Svg svg,
        TimeScale time,
        double y,
        double height,
        (long Start, long End, string Colour, bool Ahead)? open
    )
    {
        if (open is not { } cell)
        {
            return;
        }

        double x = time.At(cell.Start);
        double width = time.At(cell.End) - x;
        if (cell.Colour.Length == 0)
        {
            svg.Rectangle("unknown", x, y, width, height);
            return;
        }

        svg.Part(
            "rect",
            ("class", cell.Ahead ? "cell ahead" : "cell"),
            ("x", x),
            ("y", y),
            // A hair more, so that no light falls between neighbours.
            ("width", width + 0.3),
            ("height", height),
            ("fill", cell.Colour)
        );
    }
}
