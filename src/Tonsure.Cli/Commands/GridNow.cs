using System.CommandLine;
using Tonsure.Cli.Grids;
using Tonsure.Grid;
using Tonsure.Grid.Sources;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure grid now</c>: the newest figure observed, this hour and the next ones.</summary>
internal static class GridNow
{
    private const int Hours = 24;

    public static Command Create(CommandContext cli)
    {
        Argument<string> zone = new("ZONE") { Description = cli.Texts.ArgumentZone };
        Option<bool> offline = GridAsking.Offline(cli);
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("now", cli.Texts.GridNow) { zone, offline, format };
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
                IntensityChain chain = GridAsking.Chain(cli, parsed.GetValue(offline));
                LatestIntensity latest = await chain.LatestAsync(asked, cancellationToken);
                SourcedHours ahead = await chain.ForecastAsync(
                    asked,
                    HourIndex.Of(cli.World.Time.GetUtcNow().ToUnixTimeMilliseconds()),
                    cancellationToken
                );
                NowOutput now = new(
                    latest,
                    [.. ahead.Hours.Take(Hours)],
                    [.. latest.Attempts, .. ahead.Attempts]
                );
                GridAsking.SayFailures(cli, now.Attempts);
                now.Write(cli, chosen);
                return ExitCodes.Done;
            }
        );
        return command;
    }
}
