using Tonsure.Quantities;

namespace Tonsure.Planning.Audits;

/// <summary>What became of a plan. Sums are over jobs whose four figures are known, so that they can be compared.</summary>
/// <param name="Jobs">One row a planned job.</param>
public sealed record PlanAudit(IReadOnlyList<JobAudit> Jobs)
{
    /// <summary>The jobs that are summed.</summary>
    public IReadOnlyList<JobAudit> Compared { get; } =
    [
        .. Jobs.Where(job =>
            job.AtOnce is not null
            && job.Planned is not null
            && job.Real is not null
            && job.Best is not null
        ),
    ];

    /// <summary>What the compared jobs would have emitted at once.</summary>
    public CarbonMass AtOnce => Sum(job => job.AtOnce);

    /// <summary>What they emit as planned.</summary>
    public CarbonMass Planned => Sum(job => job.Planned);

    /// <summary>What they emitted.</summary>
    public CarbonMass Real => Sum(job => job.Real);

    /// <summary>The least that each could have emitted.</summary>
    public CarbonMass Best => Sum(job => job.Best);

    /// <summary>What was really saved of running at once, in percent; null where nothing can be compared.</summary>
    public double? SavedPercent =>
        AtOnce.Micrograms > 0
            ? 100.0 * (AtOnce.Micrograms - Real.Micrograms) / AtOnce.Micrograms
            : null;

    /// <summary>Audits the planned jobs.</summary>
    /// <param name="request">The jobs and sites, on intensities as they are known now.</param>
    /// <param name="slots">The slots of each planned job, by its id.</param>
    /// <param name="best">The best plan of each job alone, by its id.</param>
    /// <param name="real">What the ledger says of jobs, by id; jobs without a run are absent.</param>
    /// <exception cref="ArgumentException">A slot's site is not in the request or its scale not on the job's curve.</exception>
    public static PlanAudit Of(
        PlanRequest request,
        IReadOnlyDictionary<string, IReadOnlyList<PlannedSlot>> slots,
        IReadOnlyDictionary<string, JobPlan.Planned> best,
        IReadOnlyDictionary<string, CarbonMass> real
    ) =>
        new([
            .. request
                .Jobs.Where(job => slots.ContainsKey(job.Id))
                .Select(job =>
                {
                    JobPlan.Planned? alone = best.GetValueOrDefault(job.Id);
                    return new JobAudit(
                        job.Id,
                        alone?.Baseline,
                        PlanReckoning.Of(request, job, slots[job.Id])?.Carbon,
                        real.TryGetValue(job.Id, out CarbonMass mass) ? mass : null,
                        alone?.Carbon
                    );
                }),
        ]);

    private CarbonMass Sum(Func<JobAudit, CarbonMass?> part) =>
        Compared.Aggregate(default(CarbonMass), (sum, job) => sum + part(job)!.Value);
}
