namespace Tonsure.Web.Asking;

/// <summary>Places and times a queue of jobs.</summary>
public interface IPlanning
{
    /// <summary>Plans; nothing is kept.</summary>
    Task<PlanOutcome> PlanAsync(PlanAsk ask, CancellationToken cancellationToken);
}
