using System.CommandLine;
using Tonsure.Cli.Rendering;
using Tonsure.Grid;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure grid zones|now|profile|forecast|backtest|replay</c>.</summary>
internal static class GridCommand
{
    public static Command Create(CommandContext cli)
    {
        Command command = new("grid", cli.Texts.Grid)
        {
            Zones(cli),
            OfZone(cli, "now", cli.Texts.GridNow, GridNow.Show),
            OfZone(cli, "profile", cli.Texts.GridProfile, GridProfile.Show),
            GridForecast.Create(cli),
            GridBacktest.Create(cli),
            GridReplay.Create(cli),
        };
        return command;
    }

    private static Command OfZone(
        CommandContext cli,
        string name,
        string description,
        Action<CommandContext, ZoneId, string> show
    )
    {
        Argument<string> zone = new("ZONE") { Description = cli.Texts.ArgumentZone };
        Option<string> format = Options.Format(cli.Texts);
        Command command = new(name, description) { zone, format };
        command.SetAction(parsed =>
        {
            string chosen = Options.OneOf(
                cli,
                "--format",
                parsed.GetValue(format)!,
                Options.Formats
            );
            show(cli, Options.Zone(cli, parsed.GetValue(zone)!), chosen);
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
