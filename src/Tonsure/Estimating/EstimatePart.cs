using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>A part of the accelerators' energy; the parts are together the whole, to the millijoule.</summary>
/// <param name="Name"><c>prefill</c>, <c>cached_input</c>, <c>reasoning</c>, <c>answer</c>; for training a run's name.</param>
/// <param name="Tokens">Tokens of all requests, or device-hours of a training run.</param>
/// <param name="Energy">Its energy, all requests together.</param>
public sealed record EstimatePart(string Name, double Tokens, Bounded<ItEnergy> Energy);
