using System.Globalization;
using Tonsure.Accounting;
using Tonsure.Cli.Rendering;
using Tonsure.Quantities;

namespace Tonsure.Cli.Reports;

/// <summary>A report as CSV: a row a key, no total, exact decimals.</summary>
internal static class ReportCsv
{
    public static void Write(CommandContext cli, Report report) =>
        TableWriter.Csv(
            cli.Out,
            report
                .Lines.Select(line => Row(report, line))
                .Prepend([
                    report.KeyWord,
                    "activities",
                    "uncovered_activities",
                    .. Columns("it_energy", "j"),
                    .. Columns("facility_energy", "j"),
                    .. Columns("carbon", "g"),
                    .. Columns("embodied", "g"),
                    .. Columns("water", "l"),
                    .. Evidence(report, "evidence"),
                ])
        );

    private static IReadOnlyList<string> Row(Report report, FootprintTotal line) =>
        [
            line.Key,
            line.Activities.ToString(CultureInfo.InvariantCulture),
            line.Uncovered.ToString(CultureInfo.InvariantCulture),
            .. Fields(line.Sums.ItMillijoules, 3),
            .. Fields(line.Sums.FacilityMicrojoules, 6),
            .. Fields(line.Sums.CarbonMicrograms, 6),
            .. Fields(line.Sums.EmbodiedMicrograms, 6),
            .. Fields(line.Sums.WaterMicrolitres, 6),
            .. Evidence(report, line.Worst.Word()),
        ];

    // Where the rows are the grades there is no column for them.
    private static string[] Evidence(Report report, string text) =>
        report.KeyWord == "evidence" ? [] : [text];

    private static string[] Columns(string name, string unit) =>
        [$"{name}_{unit}", $"{name}_lower_{unit}", $"{name}_upper_{unit}"];

    private static string[] Fields(BoundedSum sum, int decimals) =>
        [
            Json.Decimal(sum.Value, decimals),
            Json.Decimal(Int128.Min(sum.Lower, sum.Value), decimals),
            Json.Decimal(Int128.Max(sum.Upper, sum.Value), decimals),
        ];
}
