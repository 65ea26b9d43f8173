using Tonsure.Quantities;

namespace Tonsure.Planning.Audits;

/// <summary>What became of one job, all on the same intensities as they are known now; null is not known.</summary>
/// <param name="Id">The job.</param>
/// <param name="AtOnce">What it would have emitted at once where it was submitted.</param>
/// <param name="Planned">What it emits as planned.</param>
/// <param name="Real">What the ledger says of its run; null where it holds none.</param>
/// <param name="Best">The least that it could have emitted alone, with all of it known beforehand.</param>
public sealed record JobAudit(
    string Id,
    CarbonMass? AtOnce,
    CarbonMass? Planned,
    CarbonMass? Real,
    CarbonMass? Best
);
