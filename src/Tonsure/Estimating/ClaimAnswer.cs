using System.Collections.Immutable;

namespace Tonsure.Estimating;

/// <summary>A claim, recomputed.</summary>
/// <param name="Claim">What was checked.</param>
/// <param name="Verdict">On the whole: the worse of its two sides.</param>
/// <param name="Rule">What it was recomputed from.</param>
/// <param name="Energy">In picojoules, at the boundary of the published energy, else the facility's.</param>
/// <param name="Carbon">In picograms.</param>
/// <param name="Missing">What would have to be stated.</param>
/// <param name="ImpliedMicrogramsPerKilowattHour">Emissions ÷ energy, as published.</param>
/// <param name="ImpliedMilliwatts">The power of one device that the published figures imply.</param>
/// <param name="Notes">What else to know.</param>
public sealed record ClaimAnswer(
    Claim Claim,
    ClaimVerdict Verdict,
    ClaimRule Rule,
    ClaimSide Energy,
    ClaimSide Carbon,
    ImmutableArray<ClaimField> Missing,
    Int128? ImpliedMicrogramsPerKilowattHour,
    Int128? ImpliedMilliwatts,
    ImmutableArray<ClaimNote> Notes
)
{
    /// <summary>The error of the emissions where they can be recomputed, else that of the energy; in millionths.</summary>
    public Int128? ErrorPpm => Carbon.ErrorPpm ?? (Carbon.Claimed is null ? Energy.ErrorPpm : null);
}
