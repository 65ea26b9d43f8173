using System.Collections.Immutable;
using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>What one component used over the whole run, by one method.</summary>
/// <param name="Component"><c>cpu</c>, <c>memory</c>, …</param>
/// <param name="Energy">The run's energy with bounds.</param>
/// <param name="Evidence">How it is known.</param>
/// <param name="Reason">Why it was filled in by a model; null where it was not.</param>
public sealed record ComponentEnergy(
    string Component,
    Bounded<ItEnergy> Energy,
    Evidence Evidence,
    GapReason? Reason
);

/// <summary>A run as a whole, and the activities that go to the ledger.</summary>
/// <param name="Context">What was known before.</param>
/// <param name="Interval">The run's window.</param>
/// <param name="Complete">False when the measurement was cut short.</param>
/// <param name="Components">What each component used, by method.</param>
/// <param name="Host">The balance of the counters; null where none counted.</param>
/// <param name="Self">The tool's own energy; null where nothing was sampled.</param>
/// <param name="Gaps">Spans in which counters said nothing usable.</param>
/// <param name="Activities">One activity a component, method and clock hour, and the tool's own.</param>
public sealed record MeasuredRun(
    RunContext Context,
    Interval Interval,
    bool Complete,
    ImmutableArray<ComponentEnergy> Components,
    HostSplit? Host,
    Bounded<ItEnergy>? Self,
    ImmutableArray<Gap> Gaps,
    ImmutableArray<Activity> Activities
)
{
    /// <summary>
    /// The run's IT energy: components add; their bounds add within a method and in quadrature across methods.
    /// Null when no component is known.
    /// </summary>
    public Bounded<ItEnergy>? Energy => Totals.Of(Components);

    /// <summary>The worst grade among the components.</summary>
    public EvidenceGrade Grade =>
        Components.IsEmpty
            ? EvidenceGrade.Uncovered
            : Components.Max(component => component.Evidence.Grade);
}
