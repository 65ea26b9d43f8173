using System.CommandLine;
using Tonsure.Adapters;
using Tonsure.Cli.Grids;
using Tonsure.Grid.Sources;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure grid sources</c>.</summary>
internal static class GridSources
{
    public static Command Create(CommandContext cli)
    {
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("sources", cli.Texts.GridSources) { format };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                string chosen = Options.OneOf(
                    cli,
                    "--format",
                    parsed.GetValue(format)!,
                    Options.Formats
                );
                SourceOrder order = cli.World.GridSources.Order;
                List<SourceView> views = [];
                foreach (SourceOffer offer in cli.World.GridSources.Offers)
                {
                    views.Add(
                        SourceView.Of(
                            offer,
                            order,
                            await cli.World.GridSources.States.ReadAsync(
                                offer.Name,
                                cancellationToken
                            )
                        )
                    );
                }

                SourcesOutput.Write(cli, views, order, chosen);
                return ExitCodes.Done;
            }
        );
        return command;
    }
}
