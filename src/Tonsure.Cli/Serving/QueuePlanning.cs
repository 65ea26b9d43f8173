using Tonsure.Adapters.Planning;
using Tonsure.Cli.Plans;
using Tonsure.Planning;
using Tonsure.Planning.Queues;
using Tonsure.Quantities;
using Tonsure.Web.Asking;

namespace Tonsure.Cli.Serving;

/// <summary>Plans as <c>tonsure plan</c> does, one queue at a time; a search that takes too long ends with the best plan so far and its bound.</summary>
internal sealed class QueuePlanning(CommandContext cli) : IPlanning, IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private readonly SemaphoreSlim _turn = new(1);

    public void Dispose() => _turn.Dispose();

    public Task<PlanOutcome> PlanAsync(PlanAsk ask, CancellationToken cancellationToken) =>
        AskingFaults.GuardAsync(async () =>
        {
            IReadOnlyList<PlanJob> jobs;
            IReadOnlyList<PlanSite> sites;
            try
            {
                jobs = JobsFile.Parse(Name("jobs", ask.Jobs), ask.Jobs.Text);
                sites = SitesFile.Parse(Name("sites", ask.Sites), ask.Sites.Text);
            }
            catch (PlanFileException e)
            {
                return PlanRefusals.Of(e);
            }

            (jobs, sites, PlanOutcome.Refused? refused) = WhatIf.Apply(ask, jobs, sites);
            if ((refused ?? PlanRefusals.Zones(cli, sites)) is { } no)
            {
                return no;
            }

            return PlanSpan.Of(jobs) is { } span
                ? await PlanAsync(ask, jobs, sites, span, cancellationToken)
                : PlanRefusals.TooLong();
        });

    private static string Name(string file, PlanText text) =>
        file + (text.IsYaml ? ".yaml" : ".csv");

    private async Task<PlanOutcome> PlanAsync(
        PlanAsk ask,
        IReadOnlyList<PlanJob> jobs,
        IReadOnlyList<PlanSite> sites,
        PlanSpan span,
        CancellationToken cancellationToken
    )
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            PlanSignals signals = PlanSignals.Read(cli, [], fill: true);
            SignalMatrix matrix = await signals.MatrixAsync(
                sites,
                span.First,
                span.Hours,
                null,
                offline: false,
                cancellationToken
            );
            (ItEnergy each, string source) = cli.World.Scalars.TransferEnergy();
            PlanRequest request = new(
                jobs,
                matrix,
                new TransferEnergy(each, source),
                ask.Objective,
                ask.CountReserved,
                ask.Seed
            );
            using CancellationTokenSource late = new(Longest, cli.World.Time);
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(
                late.Token,
                cancellationToken
            );
            Plan plan = await Task.Run(
                () => QueuePlanner.Plan(request, null, null, either.Token),
                CancellationToken.None
            );
            cancellationToken.ThrowIfCancellationRequested();
            return new PlanOutcome.Made(
                plan,
                request,
                plan.Jobs.ToDictionary(
                    job => job.Job.Id,
                    job => BothLanguages.Of(texts => PlanReasons.Of(texts, job)),
                    StringComparer.Ordinal
                ),
                signals.Sources
            );
        }
        finally
        {
            _turn.Release();
        }
    }
}
