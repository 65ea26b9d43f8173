using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>All that is known of some inference. The more is known, the higher the rung of the ladder.</summary>
/// <param name="Model">The model.</param>
/// <param name="Workload">What it is asked to do.</param>
/// <param name="Device">The accelerator; null where nobody knows.</param>
/// <param name="TokensPerSecond">Measured output tokens per second of the whole deployment, prompts' time included; null where nobody knows.</param>
/// <param name="CountedEnergy">What counters said that the accelerators used for the whole workload; null where none was read.</param>
/// <param name="HostShare">Energy of the rest of the server over that of the accelerators; null takes the default.</param>
public sealed record InferenceInputs(
    InferenceModel Model,
    InferenceWorkload Workload,
    DeviceFigures? Device,
    double? TokensPerSecond,
    ItEnergy? CountedEnergy,
    double? HostShare
);
