using System.CommandLine;
using Tonsure.Accounting;
using Tonsure.Adapters.Planning;
using Tonsure.Cli.Plans;
using Tonsure.Grid;
using Tonsure.Planning;
using Tonsure.Planning.Audits;
using Tonsure.Planning.Queues;
using Tonsure.Quantities;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure plan audit</c>: the saving that really happened.</summary>
internal static class PlanAuditCommand
{
    public static Command Create(CommandContext cli)
    {
        Argument<string?> plan = new("PLAN")
        {
            Description = cli.Texts.ArgumentPlan,
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string[]> history = new("--history") { Description = cli.Texts.OptionPlanHistory };
        Option<bool> offline = Grids.GridAsking.Offline(cli);
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("audit", cli.Texts.PlanAudit) { plan, history, offline, format };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                string chosen = Options.OneOf(
                    cli,
                    "--format",
                    parsed.GetValue(format)!,
                    Options.Formats
                );
                PlanStore store = new(cli.World.Home.Plans, cli.World.Time);
                string id = Find(cli, store.Ids(), parsed.GetValue(plan));
                PlanAudit audit = await AuditAsync(
                    cli,
                    store.Read(id),
                    parsed.GetValue(history) ?? [],
                    parsed.GetValue(offline),
                    cancellationToken
                );
                AuditOutput.Write(cli, id, audit, chosen);
                return ExitCodes.Done;
            }
        );
        return command;
    }

    private static async Task<PlanAudit> AuditAsync(
        CommandContext cli,
        (string Plan, string JobsPath, string SitesPath) kept,
        string[] files,
        bool offline,
        CancellationToken cancellationToken
    )
    {
        KeptPlan plan = KeptPlan.Read(kept.Plan);
        PlanJob[] jobs =
        [
            .. JobsFile.Read(kept.JobsPath).Where(job => plan.Slots.ContainsKey(job.Id)),
        ];
        // Alone on the sites: what the others held is no limit to the best.
        PlanSite[] sites =
        [
            .. SitesFile.Read(kept.SitesPath).Select(site => site with { Capacity = null }),
        ];
        long first = HourIndex.Of(jobs.Min(job => job.Submitted).ToUnixTimeMilliseconds());
        long end = HourIndex.Of(jobs.Max(job => job.LatestEnd).ToUnixTimeMilliseconds()) + 1;
        PlanSignals signals = PlanSignals.Read(cli, files, fill: true);
        SignalMatrix matrix = await signals.MatrixAsync(
            sites,
            first,
            (int)(end - first),
            null,
            offline,
            cancellationToken
        );
        PlanRequest request = new(jobs, matrix, plan.Transfer, new PlanObjective.Carbon());
        Plan best = QueuePlanner.Plan(request, null, null, cancellationToken);
        return PlanAudit.Of(
            request,
            plan.Slots,
            best.Planned.ToDictionary(job => job.Job.Id, StringComparer.Ordinal),
            await RealAsync(cli, jobs, cancellationToken)
        );
    }

    /// <summary>A job's run is the one whose run id, or else whose subject, is the job's id, from its submission on.</summary>
    private static async Task<Dictionary<string, CarbonMass>> RealAsync(
        CommandContext cli,
        PlanJob[] jobs,
        CancellationToken cancellationToken
    )
    {
        ActivityFilter filter = new()
        {
            FromMs = jobs.Min(job => job.Submitted).ToUnixTimeMilliseconds(),
        };
        Dictionary<string, CarbonMass> real = new(StringComparer.Ordinal);
        foreach (FootprintKey key in new[] { FootprintKey.Subject, FootprintKey.Run })
        {
            IReadOnlyList<FootprintRow> rows = await cli.World.Ledger.SummariseAsync(
                new FootprintQuery(key, filter, TimeZoneInfo.Utc),
                cli.World.Factors,
                cancellationToken
            );
            foreach (
                IGrouping<string, FootprintRow> group in rows.GroupBy(
                    row => row.Key,
                    StringComparer.Ordinal
                )
            )
            {
                // A run of which a part is not known is not known.
                if (group.All(row => row.Uncovered == 0))
                {
                    real[group.Key] = CarbonMass.FromMicrograms(
                        (long)
                            group.Aggregate(
                                Int128.Zero,
                                (sum, row) => sum + row.Sums.CarbonMicrograms.Value
                            )
                    );
                }
            }
        }

        return real;
    }

    private static string Find(CommandContext cli, IReadOnlyList<string> ids, string? typed)
    {
        string[] found =
        [
            .. ids.Where(id => typed is null || id.StartsWith(typed, StringComparison.Ordinal)),
        ];
        return found.Length == 1 || (typed is null && found.Length > 0)
            ? found[^1]
            : throw new UserFaultException(
                ExitCodes.Usage,
                typed is null ? cli.Texts.NoPlanKept : cli.Texts.NoSuchPlan(typed, found.Length),
                cli.Texts.NoPlanKeptMend
            );
    }
}
