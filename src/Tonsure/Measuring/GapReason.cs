namespace Tonsure.Measuring;

/// <summary>Why a counter said nothing usable for a while.</summary>
public enum GapReason
{
    /// <summary>The counter could not be read.</summary>
    ReadFailed = 0,

    /// <summary>The counter may no longer be read by this user.</summary>
    PermissionLost = 1,

    /// <summary>The counter is gone.</summary>
    Vanished = 2,

    /// <summary>What was read is no number.</summary>
    Unreadable = 3,

    /// <summary>The counter went backwards and a wrap is not plausible: suspend, reboot or driver reload.</summary>
    CounterReset = 4,

    /// <summary>The counter may have wrapped more than once between two readings.</summary>
    AmbiguousWrap = 5,

    /// <summary>The implied power is above what the device can draw.</summary>
    ImplausiblePower = 6,

    /// <summary>The measurement was cut short; the rest was recovered from the journal.</summary>
    Interrupted = 7,

    /// <summary>The counter stood still, which no device that is switched on can make it do.</summary>
    Frozen = 8,
}
