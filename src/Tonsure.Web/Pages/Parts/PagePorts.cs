using Tonsure.Web.Asking;

namespace Tonsure.Web.Pages.Parts;

/// <summary>What pages ask, and the clock.</summary>
/// <param name="Footprints">The ledger.</param>
/// <param name="Grid">The grid.</param>
/// <param name="Running">Measurements in progress.</param>
/// <param name="Planning">The planner.</param>
/// <param name="Time">The clock.</param>
public sealed record PagePorts(
    IFootprints Footprints,
    IGridAnswers Grid,
    IRunningMeasurements Running,
    IPlanning Planning,
    TimeProvider Time
);
