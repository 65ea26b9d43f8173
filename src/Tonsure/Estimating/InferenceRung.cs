namespace Tonsure.Estimating;

/// <summary>The rungs of the ladder, best first.</summary>
public enum InferenceRung
{
    /// <summary>A counter told the accelerators' energy.</summary>
    Counter = 0,

    /// <summary>Throughput is known; the power is modelled.</summary>
    Throughput = 1,

    /// <summary>The hardware is known; throughput and power are modelled.</summary>
    Regression = 2,

    /// <summary>Only the model is known.</summary>
    Parameters = 3,
}
