using System.Collections.Immutable;
using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>All that is known of some training.</summary>
/// <param name="Runs">At least one.</param>
/// <param name="ActiveParameters">Parameters that a token passes through; needed where a run tells tokens.</param>
/// <param name="Device">The accelerator; needed where a run tells tokens or the average power is not known.</param>
/// <param name="Devices">How many at once; only for how long a run takes.</param>
/// <param name="Mfu">Model FLOPs utilisation: useful operations over the peak; null takes the default.</param>
/// <param name="AveragePower">Mean power of one accelerator over the run; null takes a share of its limit.</param>
/// <param name="HostShare">Energy of the rest of the server over that of the accelerators; null takes the default.</param>
/// <param name="EmbodiedKilograms">Carbon of making one device, kg CO₂e; null leaves it out.</param>
/// <param name="LifeYears">Years that a device is used; needed with the former.</param>
public sealed record TrainingInputs(
    ImmutableArray<TrainingRun> Runs,
    double? ActiveParameters,
    DeviceFigures? Device,
    int? Devices,
    double? Mfu,
    Power? AveragePower,
    double? HostShare,
    Bounded<double>? EmbodiedKilograms,
    Bounded<double>? LifeYears
);
