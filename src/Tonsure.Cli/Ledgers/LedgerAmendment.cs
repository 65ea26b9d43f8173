using Tonsure.Accounting;
using Tonsure.Cli.Commands;
using Tonsure.Cli.Runs;

namespace Tonsure.Cli.Ledgers;

/// <summary>Replaces an activity, or all activities of a run, by corrected ones; the old ones stay in the ledger, out of force.</summary>
internal static class LedgerAmendment
{
    public static async Task<int> RunAsync(
        CommandContext cli,
        string id,
        AmendmentWords typed,
        CancellationToken cancellationToken
    )
    {
        if (!typed.Any)
        {
            throw new UserFaultException(ExitCodes.Usage, cli.Texts.NothingToAmend);
        }

        Func<Activity, Activity> change = Change(cli, typed);
        await Recovery.RunAsync(cli, cancellationToken);
        List<Activity> found = await FindAsync(cli, id, cancellationToken);
        if (found.Count == 0)
        {
            throw new UserFaultException(ExitCodes.No, cli.Texts.NoSuchActivity(id));
        }

        DateTimeOffset now = cli.World.Time.GetUtcNow();
        Activity[] amended =
        [
            .. found.Select(old => Amendment.Of(old, change, Guid.CreateVersion7(now), now)),
        ];
        await cli.World.Ledger.AppendAsync(Guid.CreateVersion7(now), amended, cancellationToken);
        foreach (Activity activity in amended)
        {
            await cli.Out.WriteLineAsync(
                cli.Texts.Amended(activity.Supersedes.ToString()!, activity.Id.ToString())
            );
        }

        return ExitCodes.Done;
    }

    private static Func<Activity, Activity> Change(CommandContext cli, AmendmentWords typed)
    {
        OwnerPath? owner = typed.Owner is null ? null : Options.Owner(cli, typed.Owner);
        Place? place =
            typed.Site is null && typed.Zone is null
                ? null
                : Place.Resolve(cli, typed.Site, typed.Zone);
        ActivityKind? kind = typed.Kind is null ? null : Options.Kind(cli, typed.Kind);
        return old =>
            old with
            {
                Owner = owner ?? old.Owner,
                // The tool's own energy keeps its name when the run's subject is corrected.
                Subject = old.Component == "tonsure" ? old.Subject : typed.Subject ?? old.Subject,
                Site = place is null ? old.Site : place.Site,
                Zone = place?.Zone ?? old.Zone,
                Kind = kind ?? old.Kind,
                Source = $"tonsure ledger amend {ProgramVersion.Text}",
            };
    }

    private static async Task<List<Activity>> FindAsync(
        CommandContext cli,
        string id,
        CancellationToken cancellationToken
    )
    {
        List<Activity> found = [];
        if (Guid.TryParse(id, out Guid activity))
        {
            await foreach (
                Activity one in cli.World.Ledger.ReadAsync(
                    new ActivityFilter { Id = activity },
                    cancellationToken
                )
            )
            {
                found.Add(one);
            }
        }

        if (found.Count == 0)
        {
            await foreach (
                Activity one in cli.World.Ledger.ReadAsync(
                    new ActivityFilter { RunId = id },
                    cancellationToken
                )
            )
            {
                found.Add(one);
            }
        }

        return found;
    }
}
