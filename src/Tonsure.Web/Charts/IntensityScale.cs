using Tonsure.Grid;

namespace Tonsure.Web.Charts;

/// <summary>
/// The colour of an intensity, the same on every page: a figure has one colour wherever it stands, so that a clean grid looks clean beside
/// a dirty one and a flat one looks flat.
/// </summary>
internal static class IntensityScale
{
    /// <summary>From this many g/kWh on everything is as dirty as can be drawn: coal.</summary>
    public const double Dirtiest = 800;

    /// <summary>The colour, <c>#rrggbb</c>.</summary>
    public static string Of(double gramsPerKilowattHour) =>
        IntensityColours.Of(gramsPerKilowattHour / Dirtiest);

    /// <summary>The legend: the scale with its figures.</summary>
    public static string Legend(ChartText text)
    {
        const int steps = 32;
        const double width = 8;
        const double left = 4;
        Svg svg = new(text);
        for (int i = 0; i < steps; i++)
        {
            svg.Part(
                "rect",
                ("x", left + (i * width)),
                ("y", 2.0),
                ("width", width + 0.3),
                ("height", 9.0),
                ("fill", Of(Dirtiest * (i + 0.5) / steps))
            );
        }

        svg.Words("tick", left, 24, "0")
            .Words("tick", left + (steps * width / 2), 24, "400", "middle")
            .Words("tick", left + (steps * width), 24, "800+ g/kWh", "end");
        return svg.Draw(left + (steps * width) + 4, 28);
    }
}
