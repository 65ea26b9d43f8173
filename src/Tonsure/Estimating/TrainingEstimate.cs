using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>What some training used, all runs together.</summary>
/// <param name="Energy">The energy; each kind of run is a part.</param>
/// <param name="DeviceHours">Device-hours.</param>
/// <param name="Hours">Hours of one after another; null where the number of devices is not known.</param>
/// <param name="Flops">Useful operations, 6 × active parameters × tokens; null where no run tells tokens.</param>
/// <param name="Embodied">Embodied carbon of the reserved devices; null where it was not asked for.</param>
public sealed record TrainingEstimate(
    Estimate Energy,
    Bounded<double> DeviceHours,
    Bounded<double>? Hours,
    double? Flops,
    Bounded<CarbonMass>? Embodied
);
