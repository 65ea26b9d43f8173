using System.Collections.Immutable;

namespace Tonsure.Estimating;

/// <summary>An estimate of training, or why there is none.</summary>
public abstract record TrainingOutcome
{
    private TrainingOutcome() { }

    /// <summary>It was estimated.</summary>
    /// <param name="Estimate">The estimate.</param>
    public sealed record Estimated(TrainingEstimate Estimate) : TrainingOutcome;

    /// <summary>Inputs make no sense.</summary>
    /// <param name="Refusals">At least one.</param>
    public sealed record Refused(ImmutableArray<EstimateRefusal> Refusals) : TrainingOutcome;
}
