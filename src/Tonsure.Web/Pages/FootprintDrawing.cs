using Tonsure.Accounting;
using Tonsure.Quantities;
using Tonsure.Web.Charts;
using Tonsure.Web.Languages;
using Tonsure.Web.Pages.Parts;

namespace Tonsure.Web.Pages;

/// <summary>Sums as pictures.</summary>
internal static class FootprintDrawing
{
    private const long Hour = 3_600_000;

    private static readonly (double From, double Size, string Unit)[] Masses =
    [
        (2e6, 1e6, "t"),
        (2e3, 1e3, "kg"),
        (2, 1, "g"),
        (0, 1e-3, "mg"),
    ];

    /// <summary>Emissions over time upon the ribbon of the grids' intensity that the work met.</summary>
    public static string OverTime(
        Texts texts,
        string caption,
        FootprintKey key,
        IReadOnlyList<FootprintTotal> lines
    )
    {
        long each = key == FootprintKey.Day ? 24 * Hour : Hour;
        double most = lines.Max(line => (double)line.Sums.CarbonMicrograms.Upper / 1e6);
        (double _, double size, string unit) = Masses.First(mass => most >= mass.From);
        List<BandPoint> points = [];
        List<RibbonCell> ribbon = [];
        foreach (FootprintTotal line in lines)
        {
            long start = FootprintWords.Start(line.Key).ToUnixTimeMilliseconds();
            BoundedSum carbon = line.Sums.CarbonMicrograms;
            points.Add(
                new BandPoint(
                    start,
                    start + each,
                    (double)carbon.Value / 1e6 / size,
                    (double)Int128.Min(carbon.Lower, carbon.Value) / 1e6 / size,
                    (double)Int128.Max(carbon.Upper, carbon.Value) / 1e6 / size,
                    IsAhead: false
                )
            );
            ribbon.Add(new RibbonCell(start, start + each, Met(line.Sums), IsAhead: false));
        }

        return WorkChart.Draw(
            new ChartText(
                "over-time",
                caption,
                texts.OverTimeDescription(
                    lines.Count,
                    Show.Minute(points[0].StartMs),
                    Show.Minute(points[^1].EndMs)
                )
            ),
            points,
            ribbon,
            unit,
            point =>
                $"{Show.Brief(point.StartMs)}: {Figures.Mass(point.Value * size, point.Lower * size, point.Upper * size).WithUnit}"
        );
    }

    /// <summary>The intensity that energy met, g/kWh; null where none is known.</summary>
    private static double? Met(FootprintSums sums) =>
        sums.FacilityMicrojoules.Value > 0
            ? (double)sums.CarbonMicrograms.Value / (double)sums.FacilityMicrojoules.Value * 3.6e6
            : null;
}
