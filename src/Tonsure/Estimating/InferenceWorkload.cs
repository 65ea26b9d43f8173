namespace Tonsure.Estimating;

/// <summary>What a model is asked to do. Token counts are of one request.</summary>
/// <param name="InputTokens">All of the prompt, cached tokens included, as OpenTelemetry counts them.</param>
/// <param name="CachedInputTokens">Those of the prompt that a cache already had.</param>
/// <param name="OutputTokens">All generated tokens, reasoning included, as OpenTelemetry counts them.</param>
/// <param name="ReasoningTokens">Those of the output that were thought and not said.</param>
/// <param name="Requests">How many such requests.</param>
/// <param name="Batch">Sequences that the deployment serves at once, on average; null where nobody knows.</param>
/// <param name="Devices">Accelerators that share the model.</param>
public sealed record InferenceWorkload(
    double InputTokens,
    double CachedInputTokens,
    double OutputTokens,
    double ReasoningTokens,
    double Requests,
    double? Batch,
    int Devices
)
{
    /// <summary>More devices than any deployment of one model has.</summary>
    public const int MostDevices = 65_536;

    /// <summary>Prompt tokens that have to be worked through.</summary>
    public double NewInputTokens => InputTokens - CachedInputTokens;

    /// <summary>Generated tokens that were said.</summary>
    public double AnswerTokens => OutputTokens - ReasoningTokens;
}
