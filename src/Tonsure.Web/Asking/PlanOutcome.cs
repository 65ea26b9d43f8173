using Tonsure.Grid;
using Tonsure.Planning;

namespace Tonsure.Web.Asking;

/// <summary>What came of planning. Closed: <see cref="Made"/> or <see cref="Refused"/>.</summary>
public abstract record PlanOutcome
{
    private PlanOutcome() { }

    /// <summary>There is a plan; some of its jobs may have no place.</summary>
    /// <param name="Plan">The plan with its bound.</param>
    /// <param name="Request">What it was made on: the sites and the intensities of their hours.</param>
    /// <param name="Reasons">Why each job is where it is, by its id.</param>
    /// <param name="Sources">Whose the intensities of each zone are.</param>
    public sealed record Made(
        Plan Plan,
        PlanRequest Request,
        IReadOnlyDictionary<string, LocalText> Reasons,
        IReadOnlyDictionary<ZoneId, SortedSet<string>> Sources
    ) : PlanOutcome;

    /// <summary>What was written cannot be planned.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(PlanRefusal Refusal) : PlanOutcome;
}
