using Tonsure.Quantities;

namespace Tonsure.Web.Charts;

/// <summary>Shares by evidence as one bar, best first. Every grade has a pattern of its own, and its name where there is room.</summary>
internal static class EvidenceBar
{
    private const double Width = 940;
    private const double Height = 22;
    private const double NarrowestName = 90;

    /// <summary>Draws it.</summary>
    /// <param name="text">What it is called.</param>
    /// <param name="perMille">The shares, of 1000.</param>
    /// <param name="named">A grade's name.</param>
    public static string Draw(
        ChartText text,
        IReadOnlyDictionary<EvidenceGrade, int> perMille,
        Func<EvidenceGrade, string> named
    )
    {
        Svg svg = new(text);
        double x = 1;
        foreach ((EvidenceGrade grade, int share) in perMille.OrderBy(pair => pair.Key))
        {
            double width = (Width - 2) * share / 1000;
            string label = $"{named(grade)} {Percent(share)}";
            svg.Rectangle("share g-" + grade.Word(), x, 1, width, Height, label);
            if (grade == EvidenceGrade.Modelled || grade == EvidenceGrade.Proxy)
            {
                Hatch(svg, x, width, grade == EvidenceGrade.Proxy ? 6 : 12);
            }

            if (width >= NarrowestName)
            {
                svg.Rectangle(
                        "plate",
                        x + 5,
                        4,
                        Math.Min(width - 10, 8.2 * label.Length + 12),
                        Height - 6
                    )
                    .Words("share-name", x + 11, Height - 5, label);
            }

            x += width;
        }

        return svg.Draw(Width, Height + 2);
    }

    /// <summary>Per mille as people read it.</summary>
    public static string Percent(int perMille) =>
        (perMille / 10.0).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture) + " %";

    private static void Hatch(Svg svg, double x, double width, double each)
    {
        for (double at = x + each; at < x + width; at += each)
        {
            svg.Line("hatch", at, Height + 1, Math.Min(at + (each / 2), x + width), 1);
        }
    }
}
