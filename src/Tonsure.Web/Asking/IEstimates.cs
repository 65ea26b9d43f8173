namespace Tonsure.Web.Asking;

/// <summary>Reckons what was not measured, and what others claim.</summary>
public interface IEstimates
{
    /// <summary>Estimates a training.</summary>
    Task<EstimateOutcome> TrainingAsync(TrainingAsk ask, CancellationToken cancellationToken);

    /// <summary>Estimates requests to a model.</summary>
    Task<EstimateOutcome> InferenceAsync(InferenceAsk ask, CancellationToken cancellationToken);

    /// <summary>Recomputes a claim.</summary>
    /// <param name="claim">A YAML map, or a list of them, with the fields of <c>tonsure claims check</c>.</param>
    /// <param name="cancellationToken">Ends the reckoning.</param>
    Task<EstimateOutcome> CheckClaimAsync(string claim, CancellationToken cancellationToken);
}
