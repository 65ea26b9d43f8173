namespace Tonsure.Estimating;

/// <summary>An energy as it was published.</summary>
/// <param name="Picojoules">Whole picojoules: a token's energy is a fraction of a joule, a year's of a fleet is terawatt-hours.</param>
/// <param name="Boundary">Whether the PUE is in it.</param>
public sealed record ClaimedEnergy(Int128 Picojoules, ClaimBoundary Boundary);
