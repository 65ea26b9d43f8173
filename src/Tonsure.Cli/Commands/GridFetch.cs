using System.CommandLine;
using Tonsure.Cli.Grids;
using Tonsure.Cli.Rendering;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure grid fetch</c>.</summary>
internal static class GridFetch
{
    // What a forecast needs, and what tells how far it misses.
    private static readonly TimeSpan Default = TimeSpan.FromDays(63);

    public static Command Create(CommandContext cli)
    {
        Argument<string> zone = new("ZONE") { Description = cli.Texts.ArgumentZone };
        Option<string?> from = new("--from") { Description = cli.Texts.OptionFetchFrom };
        Option<string?> to = new("--to") { Description = cli.Texts.OptionHistoryTo };
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("fetch", cli.Texts.GridFetch) { zone, from, to, format };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    cli,
                    Options.Zone(cli, parsed.GetValue(zone)!),
                    GridAsking.Span(
                        cli,
                        parsed.GetValue(from),
                        parsed.GetValue(to),
                        Default,
                        cli.World.Time.GetUtcNow().ToUnixTimeMilliseconds()
                    ),
                    Options.OneOf(cli, "--format", parsed.GetValue(format)!, Options.Formats),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        CommandContext cli,
        ZoneId zone,
        Interval span,
        string format,
        CancellationToken cancellationToken
    )
    {
        SourceBook book = cli.World.GridSources.Everybody(GridAsking.Unkept(cli));
        if (!book.Of(zone).Any(source => source.Knows(zone)))
        {
            throw new UserFaultException(
                ExitCodes.World,
                cli.Texts.NoSourceFor(zone.ToString()),
                cli.Texts.NoSourceForMend
            );
        }

        IntensityFetch fetch = new(book, cli.World.GridSources.Store);
        IReadOnlyList<FetchedSource> fetched;
        using (
            ProgressBar progress = new(
                cli.Error,
                !Console.IsErrorRedirected,
                cli.Texts.Fetching(zone.ToString()),
                Math.Max(1, fetch.Questions(zone, span))
            )
        )
        {
            fetched = await fetch.FetchAsync(zone, span, progress.Step, cancellationToken);
        }

        foreach (FetchedSource source in fetched)
        {
            GridAsking.SayFailures(
                cli,
                source.Failures.Select(failed => new SourceAttempt(source.Source, failed))
            );
        }

        FetchOutput.Write(cli, zone, span, fetched, format);
        return fetched.Any(source => source.Answered > 0)
            ? ExitCodes.Done
            : throw new UserFaultException(
                ExitCodes.World,
                cli.Texts.NobodyAnswered(zone.ToString()),
                cli.Texts.NobodyAnsweredMend
            );
    }
}
