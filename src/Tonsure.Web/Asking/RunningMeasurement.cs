using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Web.Asking;

/// <summary>A run that is being measured, as far as its journal tells.</summary>
/// <param name="Measurement">The measurement's id.</param>
/// <param name="RunId">What joins the measurements of one run.</param>
/// <param name="Subject">The model, project or run.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Kind">The part of the model's life.</param>
/// <param name="Site">The site; null where only a zone is known.</param>
/// <param name="Zone">The grid zone.</param>
/// <param name="Interval">From its start to its last sample.</param>
/// <param name="IsAlive">False where the process that measured has died; what it kept awaits recovery.</param>
/// <param name="Energy">IT energy so far; null where none is known yet.</param>
/// <param name="Sums">Its footprint so far; null where its zone is not known.</param>
/// <param name="Grade">The worst grade among its components.</param>
/// <param name="Components">Energy by component and method.</param>
/// <param name="Recent">The last steps, oldest first, at most <see cref="MostRecent"/>.</param>
public sealed record RunningMeasurement(
    Guid Measurement,
    string RunId,
    string Subject,
    OwnerPath Owner,
    ActivityKind Kind,
    string? Site,
    ZoneId Zone,
    Interval Interval,
    bool IsAlive,
    Bounded<ItEnergy>? Energy,
    FootprintSums? Sums,
    EvidenceGrade Grade,
    IReadOnlyList<RunningComponent> Components,
    IReadOnlyList<RunningPoint> Recent
)
{
    /// <summary>How many steps are told.</summary>
    public const int MostRecent = 120;
}
