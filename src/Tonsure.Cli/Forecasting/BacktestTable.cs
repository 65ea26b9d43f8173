using System.Globalization;
using Tonsure.Cli.Rendering;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;

namespace Tonsure.Cli.Forecasting;

/// <summary>A backtest for people, and by grid as CSV.</summary>
internal static class BacktestTable
{
    public static void Write(CommandContext cli, BacktestRun run)
    {
        Languages.Texts texts = cli.Texts;
        BacktestResult result = run.Result;
        cli.Out.WriteLine(
            texts.BacktestHead(
                result.Zones.Count,
                result.Issues,
                HourIndex
                    .Start(run.FirstIssue)
                    .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                result.DelayHours
            )
        );
        WriteErrors(cli, result);
        WriteCaptures(cli, result);
        WriteZones(cli, result);
        string[] leftOut = [.. result.Zones.Where(zone => zone.IsLeftOut).Select(z => z.Zone)];
        if (leftOut.Length > 0)
        {
            cli.Out.WriteLine(texts.BacktestLeftOut(string.Join(", ", leftOut)));
        }

        UnseenResult unseen = run.Unseen;
        cli.Out.WriteLine(
            texts.BacktestUnseen(
                unseen.Zones.Count,
                UnseenResult.Folds,
                Share(unseen.Capture),
                Share(unseen.ClimatologyCapture),
                $"{unseen.Least.Zone} {Percent(unseen.Least.Daily)} %"
            )
        );
        if (unseen.LeftOut.Count > 0)
        {
            cli.Out.WriteLine(texts.BacktestLeftOut(string.Join(", ", unseen.LeftOut)));
        }

        cli.Out.WriteLine(texts.BacktestHow(Percent(result.Oracle)));
    }

    public static void WriteCsv(CommandContext cli, BacktestRun run) =>
        TableWriter.Csv(
            cli.Out,
            run.Result.Zones.Select(zone =>
                    (IReadOnlyList<string>)
                        [
                            zone.Zone,
                            zone.IsLeftOut ? "true" : "false",
                            Exact(zone.Mape),
                            Exact(zone.Capture(zone.Daily)),
                            Exact(zone.Capture(zone.Hourly)),
                            Exact(zone.Capture(zone.Blended)),
                            Exact(zone.Coverage),
                            Exact(zone.Oracle),
                            Exact(zone.ExternalMapeByLeadDay.Average()),
                            Exact(zone.Capture(zone.ExternalDaily)),
                            run.Result.Issues.ToString(CultureInfo.InvariantCulture),
                            run.Result.DelayHours.ToString(CultureInfo.InvariantCulture),
                        ]
                )
                .Prepend([
                    "zone",
                    "left_out",
                    "mape",
                    "capture_daily",
                    "capture_hourly",
                    "capture_blended",
                    "coverage",
                    "oracle_saving_percent",
                    "carboncast_mape",
                    "carboncast_capture",
                    "issues",
                    "publication_delay_h",
                ])
        );

    private static void WriteErrors(CommandContext cli, BacktestResult result)
    {
        Languages.Texts texts = cli.Texts;
        string[] days = [.. Enumerable.Range(1, 4).Select(texts.LeadDay)];
        TableWriter.Table(
            cli,
            [texts.ErrorOfHours, .. days, texts.AllDays],
            [.. days, texts.AllDays],
            [
                Row("Tonsure", result.MapeByLeadDay, result.Mape),
                Row("CarbonCast", result.ExternalMapeByLeadDay, result.ExternalMape),
                Row(
                    texts.IntervalCovers,
                    [.. result.CoverageByLeadDay.Select(share => 100 * share)],
                    100 * result.CoverageByLeadDay.Average()
                ),
            ]
        );

        static IReadOnlyList<string> Row(string name, IReadOnlyList<double> days, double all) =>
            [name, .. days.Append(all).Select(figure => $"{Percent(figure)} %")];
    }

    private static void WriteCaptures(CommandContext cli, BacktestResult result)
    {
        Languages.Texts texts = cli.Texts;
        TableWriter.Table(
            cli,
            [texts.Captured, texts.PlannedOnce, texts.PlannedDaily, texts.PlannedHourly],
            [texts.PlannedOnce, texts.PlannedDaily, texts.PlannedHourly],
            [
                [
                    "Tonsure",
                    Share(result.CaptureOnce),
                    Share(result.CaptureDaily),
                    Share(result.CaptureHourly),
                ],
                [
                    "CarbonCast",
                    Share(result.ExternalCaptureOnce),
                    Share(result.ExternalCapture),
                    "",
                ],
                [
                    texts.BothBlended(Percent(result.BlendedMape)),
                    "",
                    Share(result.CaptureBlended),
                    "",
                ],
            ]
        );
    }

    private static void WriteZones(CommandContext cli, BacktestResult result)
    {
        Languages.Texts texts = cli.Texts;
        string[] figures =
        [
            texts.ErrorOfHours,
            texts.PlannedDaily,
            texts.PlannedHourly,
            texts.Blended,
            texts.IntervalCovers,
            texts.PeersError,
            texts.PeersDaily,
        ];
        TableWriter.Table(
            cli,
            [texts.Zone, .. figures],
            figures,
            result.Zones.Select(zone =>
                (IReadOnlyList<string>)
                    [
                        zone.IsLeftOut ? $"({zone.Zone})" : zone.Zone,
                        $"{Percent(zone.Mape)} %",
                        Share(zone.Capture(zone.Daily)),
                        Share(zone.Capture(zone.Hourly)),
                        Share(zone.Capture(zone.Blended)),
                        $"{Percent(100 * zone.Coverage)} %",
                        $"{Percent(zone.ExternalMapeByLeadDay.Average())} %",
                        Share(zone.Capture(zone.ExternalDaily)),
                    ]
            )
        );
    }

    private static string Percent(double figure) =>
        figure.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Share(double figure) =>
        figure.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Exact(double figure) =>
        figure.ToString("0.####", CultureInfo.InvariantCulture);
}
