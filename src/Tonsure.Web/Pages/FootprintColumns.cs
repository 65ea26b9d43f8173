using System.Globalization;
using Tonsure.Accounting;
using Tonsure.Quantities;
using Tonsure.Web.Languages;
using Tonsure.Web.Pages.Parts;

namespace Tonsure.Web.Pages;

/// <summary>The columns of sums.</summary>
internal static class FootprintColumns
{
    /// <summary>The columns of sums by a key.</summary>
    /// <param name="request">The request.</param>
    /// <param name="key">What is summed by.</param>
    /// <param name="link">Where a row leads.</param>
    public static IReadOnlyList<Column<FootprintTotal>> Of(
        PageRequest request,
        FootprintKey key,
        Func<FootprintTotal, string?> link
    )
    {
        Texts texts = request.T;
        return
        [
            new(key.Word(), texts.Key(key), line => Name(texts, key, line.Key))
            {
                IsName = true,
                Order = line => line.Key,
                Link = link,
                Csv = [(key.Word(), line => line.Key)],
            },
            Sum(
                texts,
                "energy",
                texts.Energy,
                Figures.Energy,
                line => line.Sums.FacilityMicrojoules,
                "facility_energy",
                "j"
            ),
            Sum(
                texts,
                "carbon",
                texts.Emissions,
                Figures.Mass,
                line => line.Sums.CarbonMicrograms,
                "carbon",
                "g"
            ),
            Sum(
                texts,
                "embodied",
                texts.Embodied,
                Figures.Mass,
                line => line.Sums.EmbodiedMicrograms,
                "embodied",
                "g",
                always: true
            ),
            Sum(
                texts,
                "water",
                texts.Water,
                Figures.Water,
                line => line.Sums.WaterMicrolitres,
                "water",
                "l"
            ),
            new("activities", texts.Activities, line => Count(line.Activities))
            {
                IsFigure = true,
                Order = line => line.Activities,
                Aside = line => line.Uncovered > 0 ? texts.OfThemUncovered(line.Uncovered) : null,
                Csv =
                [
                    ("activities", line => line.Activities.ToString(CultureInfo.InvariantCulture)),
                    (
                        "uncovered_activities",
                        line => line.Uncovered.ToString(CultureInfo.InvariantCulture)
                    ),
                ],
            },
            new("evidence", texts.Evidence, line => texts.Grade(line.Worst))
            {
                Order = line => (int)line.Worst,
                Grade = line => line.Worst,
            },
        ];
    }

    private static Column<FootprintTotal> Sum(
        Texts texts,
        string id,
        string header,
        Func<double, double, double, Figure> figure,
        Func<FootprintTotal, BoundedSum> sum,
        string name,
        string unit,
        bool always = false
    )
    {
        // Where no activity has energy nothing is known, which is not nothing.
        bool Known(FootprintTotal line) => always || line.Uncovered < line.Activities;
        return new(
            id,
            header,
            line => Known(line) ? Show.Of(figure, sum(line)).WithUnit : texts.Unknown
        )
        {
            IsFigure = true,
            Order = line => Known(line) ? sum(line).Value : null,
            Aside = line => Known(line) ? Show.Of(figure, sum(line)).Bounds : null,
            Csv =
            [
                ($"{name}_{unit}", line => Known(line) ? Show.Exact(sum(line).Value, 6) : ""),
                (
                    $"{name}_lower_{unit}",
                    line =>
                        Known(line)
                            ? Show.Exact(Int128.Min(sum(line).Lower, sum(line).Value), 6)
                            : ""
                ),
                (
                    $"{name}_upper_{unit}",
                    line =>
                        Known(line)
                            ? Show.Exact(Int128.Max(sum(line).Upper, sum(line).Value), 6)
                            : ""
                ),
            ],
        };
    }

    private static string Name(Texts texts, FootprintKey key, string name) =>
        key switch
        {
            FootprintKey.Evidence when EvidenceGrades.TryParse(name, out EvidenceGrade grade) =>
                texts.Grade(grade),
            FootprintKey.Hour => name.Replace('T', ' '),
            _ => name,
        };

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
