using System.Globalization;
using Tonsure.Accounting;
using Tonsure.Cli.Rendering;
using Tonsure.Quantities;

namespace Tonsure.Cli.Reports;

/// <summary>A report for people.</summary>
internal static class ReportTable
{
    public static void Write(CommandContext cli, Report report)
    {
        Languages.Texts texts = cli.Texts;
        if (report.Lines.Count == 0)
        {
            cli.Out.WriteLine(texts.NothingYet);
            return;
        }

        string[] right = [texts.Energy, texts.Emissions, texts.Bounds, texts.Embodied, texts.Water];
        TableWriter.Table(
            cli,
            [
                texts.Key(report.Query.Key),
                texts.Energy,
                texts.Emissions,
                texts.Bounds,
                texts.Embodied,
                texts.Water,
                texts.Evidence,
            ],
            right,
            report.Lines.Select(line => Row(texts, Name(texts, report, line), line)),
            Row(texts, texts.Total, report.Total)
        );
        WriteCoverage(cli, texts.CoverageByEnergy, report.Coverage.ByEnergy);
        WriteCoverage(cli, texts.CoverageByActivities, report.Coverage.ByActivities);
        if (report.Total.Uncovered > 0)
        {
            cli.Out.WriteLine(texts.UncoveredActivities(report.Total.Uncovered));
        }

        if (
            report.Total.Sums.FacilityMicrojoules.Value
            != report.Total.Sums.ItMillijoules.Value * 1000
        )
        {
            cli.Out.WriteLine(texts.FacilityEnergyShown(It(report.Total.Sums.ItMillijoules)));
        }

        cli.Out.WriteLine(
            Equivalents.Line(
                cli,
                cli.World.Equivalences[EquivalenceKind.CarKilometre],
                report.WithEmbodied
            )
        );
        if (
            report.Query.Key is FootprintKey.Day or FootprintKey.Hour
            && report.Query.TimeZone.Equals(TimeZoneInfo.Utc)
        )
        {
            cli.Out.WriteLine(texts.DaysAreUtc);
        }
    }

    private static string Name(Languages.Texts texts, Report report, FootprintTotal line) =>
        report.Query.Key == FootprintKey.Evidence
        && EvidenceGrades.TryParse(line.Key, out EvidenceGrade grade)
            ? texts.Grade(grade)
            : line.Key;

    private static IReadOnlyList<string> Row(
        Languages.Texts texts,
        string name,
        FootprintTotal line
    )
    {
        Figure energy = Of(Figures.Energy, line.Sums.FacilityMicrojoules);
        Figure carbon = Of(Figures.Mass, line.Sums.CarbonMicrograms);
        bool known = line.Uncovered < line.Activities;
        return
        [
            name,
            known ? energy.WithUnit : texts.Unknown,
            known ? carbon.WithUnit : texts.Unknown,
            known ? carbon.Bounds : "",
            Of(Figures.Mass, line.Sums.EmbodiedMicrograms).WithUnit,
            known ? Of(Figures.Water, line.Sums.WaterMicrolitres).WithUnit : texts.Unknown,
            texts.Grade(line.Worst),
        ];
    }

    private static void WriteCoverage(
        CommandContext cli,
        string what,
        IReadOnlyDictionary<EvidenceGrade, int> shares
    )
    {
        if (shares.Count > 0)
        {
            string text = string.Join(
                ", ",
                shares.Select(s =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{cli.Texts.Grade(s.Key)} {s.Value / 10.0:0.#} %"
                    )
                )
            );
            cli.Out.WriteLine($"{cli.Texts.Coverage} {what}: {text}");
        }
    }

    private static string It(BoundedSum millijoules) =>
        Figures
            .Energy(
                (double)millijoules.Value / 1e3,
                (double)Int128.Min(millijoules.Lower, millijoules.Value) / 1e3,
                (double)Int128.Max(millijoules.Upper, millijoules.Value) / 1e3
            )
            .WithUnit;

    private static Figure Of(Func<double, double, double, Figure> figure, BoundedSum sum) =>
        figure(
            (double)sum.Value / 1e6,
            (double)Int128.Min(sum.Lower, sum.Value) / 1e6,
            (double)Int128.Max(sum.Upper, sum.Value) / 1e6
        );
}
