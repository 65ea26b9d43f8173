using Tonsure.Quantities;

namespace Tonsure.Planning.Policies;

/// <summary>How a policy did on a trace.</summary>
/// <param name="Name">The policy.</param>
/// <param name="Carbon">What the jobs emitted.</param>
/// <param name="Relative">That over what run-now emits.</param>
/// <param name="SavingPercent">What it saved of run-now, in percent.</param>
/// <param name="CapturePercent">What it saved of what can be saved at most, in percent; null where nothing can be.</param>
/// <param name="DeadlineMisses">Jobs that ended after their latest end.</param>
/// <param name="Suspensions">How often jobs were suspended.</param>
/// <param name="MeanDelayHours">By how much jobs ended later than run-now would have ended them on empty sites, in hours.</param>
/// <param name="Price">What their energy cost; null where a site states no price.</param>
public sealed record PolicyScore(
    string Name,
    CarbonMass Carbon,
    double Relative,
    double SavingPercent,
    double? CapturePercent,
    int DeadlineMisses,
    long Suspensions,
    double MeanDelayHours,
    double? Price
);
