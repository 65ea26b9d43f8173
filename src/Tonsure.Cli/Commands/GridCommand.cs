using System.CommandLine;
using Tonsure.Cli.Rendering;
using Tonsure.Grid;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure grid zones|now|history|forecast|profile|fetch|import|sources|train|backtest|replay</c>.</summary>
internal static class GridCommand
{
    public static Command Create(CommandContext cli)
    {
        Command command = new("grid", cli.Texts.Grid)
        {
            Zones(cli),
            GridNow.Create(cli),
            GridHistory.Create(cli),
            GridForecast.Create(cli),
            Profile(cli),
            GridFetch.Create(cli),
            GridImport.Create(cli),
            GridSources.Create(cli),
            GridTrain.Create(cli),
            GridBacktest.Create(cli),
            GridReplay.Create(cli),
        };
        return command;
    }

    private static Command Profile(CommandContext cli)
    {
        Argument<string> zone = new("ZONE") { Description = cli.Texts.ArgumentZone };
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("profile", cli.Texts.GridProfile) { zone, format };
        command.SetAction(parsed =>
        {
            string chosen = Options.OneOf(
                cli,
                "--format",
                parsed.GetValue(format)!,
                Options.Formats
            );
            GridProfile.Show(cli, Options.Zone(cli, parsed.GetValue(zone)!), chosen);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Zones(CommandContext cli)
    {
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("zones", cli.Texts.GridZones) { format };
        command.SetAction(parsed =>
        {
            GridZones.Show(
                cli,
                Options.OneOf(cli, "--format", parsed.GetValue(format)!, Options.Formats)
            );
            return ExitCodes.Done;
        });
        return command;
    }
}
