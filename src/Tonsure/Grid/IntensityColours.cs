using System.Globalization;

namespace Tonsure.Grid;

/// <summary>One scale of colours from clean to dirty, the same wherever intensities are drawn: from blue over grey to yellow, told apart by the colour-blind and in print.</summary>
public static class IntensityColours
{
    private static readonly (double At, int Red, int Green, int Blue)[] Stops =
    [
        (0.00, 16, 52, 110),
        (0.25, 62, 88, 118),
        (0.50, 122, 122, 120),
        (0.75, 186, 166, 98),
        (1.00, 250, 220, 60),
    ];

    /// <summary>The colour of a share as <c>#rrggbb</c>.</summary>
    /// <param name="share">0 the cleanest, 1 the dirtiest; beyond them it is the nearer of both.</param>
    public static string Of(double share)
    {
        double at = Math.Clamp(share, 0, 1);
        int upper = Math.Max(1, Array.FindIndex(Stops, stop => stop.At >= at));
        (double from, int r0, int g0, int b0) = Stops[upper - 1];
        (double to, int r1, int g1, int b1) = Stops[upper];
        double part = (at - from) / (to - from);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"#{Mix(r0, r1, part):x2}{Mix(g0, g1, part):x2}{Mix(b0, b1, part):x2}"
        );
    }

    private static int Mix(int from, int to, double part) =>
        (int)Math.Round(from + ((to - from) * part));
}
