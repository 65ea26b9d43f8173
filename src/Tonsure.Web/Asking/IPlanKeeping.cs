namespace Tonsure.Web.Asking;

/// <summary>Keeps plans where <c>tonsure plan</c> keeps them, and what was answered to a request that may come twice.</summary>
public interface IPlanKeeping
{
    /// <summary>Keeps a plan and what it was made from.</summary>
    /// <returns>Its id, for <c>tonsure plan audit</c>.</returns>
    Task<string> KeepAsync(PlanAsk ask, PlanOutcome.Made made, CancellationToken cancellationToken);

    /// <summary>What was answered to a request of this key; null where there was none.</summary>
    Task<RememberedAnswer?> RecallAsync(string key, CancellationToken cancellationToken);

    /// <summary>Remembers what was answered, durably.</summary>
    Task RememberAsync(string key, RememberedAnswer answer, CancellationToken cancellationToken);
}
