using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>
/// What a counter measured on the whole host, split without remainder:
/// measured = attributed + other runs + idle + unattributed.
/// </summary>
/// <param name="Attributed">The run's part, its part of idle power by policy included.</param>
/// <param name="Idle">Idle power that no measured run carries.</param>
/// <param name="Unattributed">Active energy of everything that is not measured, the tool's own included.</param>
public sealed record HostSplit(ItEnergy Attributed, ItEnergy Idle, ItEnergy Unattributed)
{
    /// <summary>Nothing was measured.</summary>
    public static HostSplit None { get; } = new(default, default, default);

    /// <summary>The parts of the other runs that were measured at the same time.</summary>
    public ItEnergy OtherRuns { get; init; }

    /// <summary>The whole.</summary>
    public ItEnergy Measured => Attributed + OtherRuns + Idle + Unattributed;

    /// <summary>Both together.</summary>
    public static HostSplit operator +(HostSplit left, HostSplit right) =>
        new(
            left.Attributed + right.Attributed,
            left.Idle + right.Idle,
            left.Unattributed + right.Unattributed
        )
        {
            OtherRuns = left.OtherRuns + right.OtherRuns,
        };
}
