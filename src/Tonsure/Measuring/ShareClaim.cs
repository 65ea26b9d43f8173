namespace Tonsure.Measuring;

/// <summary>What one run has to show for its part of a device's energy over a span.</summary>
/// <param name="Run">CPU time its processes used in the span, in microseconds.</param>
/// <param name="Self">CPU time the tool that measures it used, in microseconds.</param>
/// <param name="Idle">Its weight in idle power: thousandths of hardware threads, less where it was there for a part of the span.</param>
public readonly record struct ShareClaim(long Run, long Self, long Idle)
{
    /// <summary>Whether it carries idle power.</summary>
    public IdlePolicy Policy { get; init; }

    /// <summary>Whether its limits are a container's.</summary>
    public bool IsContained { get; init; }

    /// <summary>Thousandths of hardware threads that it may use.</summary>
    public long Allowed { get; init; }

    /// <summary>Its resident memory; null where it cannot be told.</summary>
    public long? ResidentBytes { get; init; }

    /// <summary>Memory that is its container's own; null where it shares the host's.</summary>
    public long? MemoryBytes { get; init; }
}
