namespace Tonsure.Adapters.Meters;

/// <summary>Which processes a run is.</summary>
/// <param name="Measurement">The measurement's id.</param>
/// <param name="Tool">The process that measures it.</param>
/// <param name="Root">The process whose descendants are the run; null before it has started.</param>
/// <param name="Attached">Whether that process was there before: what it had used by then is not the run's.</param>
/// <param name="Cgroup">The folder of a control group that is the run's own; null where it has none.</param>
internal sealed record RunProcesses(
    Guid Measurement,
    int Tool,
    int? Root = null,
    bool Attached = false,
    string? Cgroup = null
);
