namespace Tonsure.Grid;

/// <summary>Hours since 1970-01-01T00Z, the grid's clock.</summary>
public static class HourIndex
{
    /// <summary>Milliseconds in an hour.</summary>
    public const long Milliseconds = 3_600_000;

    /// <summary>The hour that an instant lies in.</summary>
    public static long Of(long instantMs) =>
        instantMs >= 0 ? instantMs / Milliseconds : ((instantMs + 1) / Milliseconds) - 1;

    /// <summary>The first instant of an hour.</summary>
    public static DateTimeOffset Start(long hour) =>
        DateTimeOffset.FromUnixTimeMilliseconds(hour * Milliseconds);
}
