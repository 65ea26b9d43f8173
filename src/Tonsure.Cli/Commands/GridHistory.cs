using System.CommandLine;
using Tonsure.Cli.Grids;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure grid history</c>.</summary>
internal static class GridHistory
{
    public static Command Create(CommandContext cli)
    {
        Argument<string> zone = new("ZONE") { Description = cli.Texts.ArgumentZone };
        Option<string?> from = new("--from") { Description = cli.Texts.OptionHistoryFrom };
        Option<string?> to = new("--to") { Description = cli.Texts.OptionHistoryTo };
        Option<bool> offline = GridAsking.Offline(cli);
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("history", cli.Texts.GridHistory) { zone, from, to, offline, format };
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
                Interval span = GridAsking.Span(
                    cli,
                    parsed.GetValue(from),
                    parsed.GetValue(to),
                    TimeSpan.FromDays(1),
                    GridAsking.HourBegun(cli)
                );
                SourcedHours hours = await GridAsking
                    .Chain(cli, parsed.GetValue(offline))
                    .HistoryAsync(asked, span, cancellationToken);
                GridAsking.SayFailures(cli, hours.Attempts);
                HistoryOutput.Write(cli, hours, cli.World.Tables.SignalOf(asked), chosen);
                return ExitCodes.Done;
            }
        );
        return command;
    }
}
