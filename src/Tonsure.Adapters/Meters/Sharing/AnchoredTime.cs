namespace Tonsure.Adapters.Meters.Sharing;

/// <summary>
/// A clock that several processes share: the wall clock when one of them began, plus the host's monotonic time since. However the wall
/// clock is set meanwhile, they give one instant one name.
/// </summary>
/// <param name="inner">This process's clocks; its time stamps are the host's.</param>
/// <param name="wallMs">The wall clock at the anchor, in milliseconds since 1970.</param>
/// <param name="stamp">The time stamp at the anchor.</param>
internal sealed class AnchoredTime(TimeProvider inner, long wallMs, long stamp) : TimeProvider
{
    /// <summary>Anchored now.</summary>
    public static AnchoredTime Now(TimeProvider inner) =>
        new(inner, inner.GetUtcNow().ToUnixTimeMilliseconds(), inner.GetTimestamp());

    /// <summary>The wall clock at the anchor.</summary>
    public long WallMs => wallMs;

    /// <summary>The time stamp at the anchor.</summary>
    public long Stamp => stamp;

    /// <inheritdoc/>
    public override long TimestampFrequency => inner.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() =>
        DateTimeOffset.FromUnixTimeMilliseconds(wallMs) + inner.GetElapsedTime(stamp);

    /// <inheritdoc/>
    public override long GetTimestamp() => inner.GetTimestamp();
}
