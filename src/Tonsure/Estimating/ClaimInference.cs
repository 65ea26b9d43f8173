using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>Inputs that a claim does not state but that somebody found to reproduce it. They are shown and never decide.</summary>
/// <param name="Pue">The facility's overhead.</param>
/// <param name="Intensity">The grid's.</param>
public sealed record ClaimInference(Pue Pue, CarbonIntensity Intensity);
