using System.Collections.Immutable;

namespace Tonsure.Estimating;

/// <summary>An estimate, or why there is none.</summary>
public abstract record InferenceOutcome
{
    private InferenceOutcome() { }

    /// <summary>It was estimated.</summary>
    /// <param name="Estimate">The estimate.</param>
    public sealed record Estimated(InferenceEstimate Estimate) : InferenceOutcome;

    /// <summary>Inputs make no sense.</summary>
    /// <param name="Refusals">At least one.</param>
    public sealed record Refused(ImmutableArray<EstimateRefusal> Refusals) : InferenceOutcome;
}
