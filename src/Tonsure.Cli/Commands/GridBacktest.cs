using System.CommandLine;
using System.Globalization;
using Tonsure.Cli.Forecasting;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure grid backtest</c>.</summary>
internal static class GridBacktest
{
    private const int LongestDelay = 48;

    public static Command Create(CommandContext cli)
    {
        Option<string> data = new("--data")
        {
            Description = cli.Texts.OptionBacktestData,
            Required = true,
        };
        Option<string> delay = new("--delay-h")
        {
            Description = cli.Texts.OptionDelay,
            DefaultValueFactory = _ => "0",
        };
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("backtest", cli.Texts.GridBacktest) { data, delay, format };
        command.SetAction(parsed =>
        {
            string chosen = Options.OneOf(
                cli,
                "--format",
                parsed.GetValue(format)!,
                Options.Formats
            );
            Show(cli, parsed.GetValue(data)!, Delay(cli, parsed.GetValue(delay)!), chosen);
            return ExitCodes.Done;
        });
        return command;
    }

    private static int Delay(CommandContext cli, string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int hours)
        && hours <= LongestDelay
            ? hours
            : throw Options.Bad(cli, "--delay-h", typed, cli.Texts.ExpectedDelay(LongestDelay));

    private static void Show(CommandContext cli, string folder, int delay, string format)
    {
        long began = cli.World.Time.GetTimestamp();
        BacktestRun run = BacktestRun.Run(cli, folder, delay);
        switch (format)
        {
            case "json":
                cli.Out.Write(BacktestJson.Write(run));
                break;
            case "csv":
                BacktestTable.WriteCsv(cli, run);
                break;
            default:
                BacktestTable.Write(cli, run);
                break;
        }

        cli.Say(
            cli.Texts.BacktestTook(
                cli.World.Time.GetElapsedTime(began)
                    .TotalSeconds.ToString("0", CultureInfo.InvariantCulture),
                Environment.ProcessorCount
            )
        );
    }
}
