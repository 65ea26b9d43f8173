using System.Globalization;
using Tonsure.Adapters;
using Tonsure.Adapters.Ledgers;

namespace Tonsure.Cli.Runs;

/// <summary>Brings measurements that were cut short into the ledger before anything else is done with it.</summary>
internal static class Recovery
{
    public static async Task RunAsync(CommandContext cli, CancellationToken cancellationToken)
    {
        IReadOnlyList<RecoveredRun> runs;
        try
        {
            runs = await new JournalRecovery(
                [cli.World.Home.Journal, cli.World.FallbackJournal],
                cli.World.Ledger,
                cli.World.Time
            ).RecoverAsync(cancellationToken);
        }
        catch (HomeUnusableException)
        {
            // The journals stay where they are; whoever needs the home says what is wrong with it.
            return;
        }

        foreach (RecoveredRun run in runs)
        {
            cli.Say(
                run.Interval is { } interval
                    ? cli.Texts.Recovered(
                        run.RunId ?? "?",
                        Time(interval.Start),
                        Time(interval.End)
                    )
                    : cli.Texts.SetAside(run.Path)
            );
        }
    }

    private static string Time(DateTimeOffset instant) =>
        instant.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
