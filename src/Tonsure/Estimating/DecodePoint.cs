namespace Tonsure.Estimating;

/// <summary>One way of generating tokens.</summary>
/// <param name="Model">The model.</param>
/// <param name="Device">The accelerator.</param>
/// <param name="Devices">How many share the model.</param>
/// <param name="Batch">Sequences a step.</param>
/// <param name="ContextTokens">Tokens that attention looks back at, on average.</param>
public sealed record DecodePoint(
    InferenceModel Model,
    DeviceFigures Device,
    int Devices,
    double Batch,
    double ContextTokens
);
