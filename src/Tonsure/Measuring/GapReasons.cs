namespace Tonsure.Measuring;

/// <summary>The reasons' words on the wire.</summary>
public static class GapReasons
{
    /// <summary>The reason's word: lower case with underscores.</summary>
    public static string Word(this GapReason reason) =>
        reason switch
        {
            GapReason.ReadFailed => "read_failed",
            GapReason.PermissionLost => "permission_lost",
            GapReason.Vanished => "vanished",
            GapReason.Unreadable => "unreadable",
            GapReason.CounterReset => "counter_reset",
            GapReason.AmbiguousWrap => "ambiguous_wrap",
            GapReason.ImplausiblePower => "implausible_power",
            GapReason.Interrupted => "interrupted",
            GapReason.Frozen => "frozen",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "no reason"),
        };
}
