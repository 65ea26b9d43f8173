using System.CommandLine;
using System.Globalization;
using Tonsure.Cli.Forecasting;
using Tonsure.Cli.Grids;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Grid.Sources;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure grid forecast</c>.</summary>
internal static class GridForecast
{
    private const int DefaultWindow = 12;

    public static Command Create(CommandContext cli)
    {
        Argument<string> zone = new("ZONE") { Description = cli.Texts.ArgumentZone };
        Option<string[]> history = new("--history") { Description = cli.Texts.OptionHistory };
        Option<string?> at = new("--at") { Description = cli.Texts.OptionAt };
        Option<string> window = new("--window-h")
        {
            Description = cli.Texts.OptionWindow,
            DefaultValueFactory = _ => DefaultWindow.ToString(CultureInfo.InvariantCulture),
        };
        Option<bool> offline = GridAsking.Offline(cli);
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("forecast", cli.Texts.GridForecast)
        {
            zone,
            history,
            at,
            window,
            offline,
            format,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                string chosen = Options.OneOf(
                    cli,
                    "--format",
                    parsed.GetValue(format)!,
                    Options.Formats
                );
                ZoneId asked = Options.Zone(cli, parsed.GetValue(zone)!);
                long issue = Issue(cli, parsed.GetValue(at));
                int hours = Window(cli, parsed.GetValue(window)!);
                string[] files = parsed.GetValue(history) ?? [];
                Write(
                    cli,
                    files.Length > 0
                        ? FromFiles(cli, asked, files, issue, hours)
                        : await AskAsync(
                            cli,
                            asked,
                            issue,
                            hours,
                            parsed.GetValue(offline),
                            cancellationToken
                        ),
                    chosen
                );
                return ExitCodes.Done;
            }
        );
        return command;
    }

    private static async Task<ForecastView> AskAsync(
        CommandContext cli,
        ZoneId zone,
        long issue,
        int window,
        bool offline,
        CancellationToken cancellationToken
    )
    {
        SourcedHours hours = await GridAsking
            .Chain(cli, offline)
            .ForecastAsync(zone, issue, cancellationToken);
        GridAsking.SayFailures(cli, hours.Attempts);
        return ForecastView.Of(hours, window);
    }

    private static ForecastView FromFiles(
        CommandContext cli,
        ZoneId zone,
        string[] files,
        long issue,
        int window
    )
    {
        HourlyHistory history = ForecastHistory.FromFiles(cli, zone, files);
        IntensityForecast forecast = cli.World.Forecaster.Forecast(zone, history, issue);
        if (forecast.Basis == ForecastBasis.Profile)
        {
            cli.Warn(
                cli.Texts.HistoryOfNoUse(
                    zone.ToString(),
                    ForecastView.Hour(history.FirstHour),
                    ForecastView.Hour(history.EndHour)
                )
            );
        }

        return ForecastView.Of(
            forecast,
            cli.World.Tables.SignalOf(zone),
            string.Join(" ", files.Select(Path.GetFileName)),
            window
        );
    }

    private static void Write(CommandContext cli, ForecastView view, string format)
    {
        switch (format)
        {
            case "json":
                cli.Out.Write(ForecastJson.Write(view));
                break;
            case "csv":
                ForecastJson.WriteCsv(cli, view);
                break;
            default:
                ForecastChart.Write(cli, view);
                break;
        }
    }

    private static long Issue(CommandContext cli, string? typed) =>
        HourIndex.Of(
            typed is null
                ? cli.World.Time.GetUtcNow().ToUnixTimeMilliseconds()
                : Options.Instant(cli, "--at", typed, TimeZoneInfo.Utc)
        );

    private static int Window(CommandContext cli, string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int hours)
        && hours is >= 1 and <= Forecaster.Hours
            ? hours
            : throw Options.Bad(
                cli,
                "--window-h",
                typed,
                cli.Texts.ExpectedWindow(Forecaster.Hours)
            );
}
