using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tonsure.Quantities;

/// <summary>
/// A half-open span of time, [start, end), in whole milliseconds UTC since 1970. The end is after the start;
/// the default is no interval and throws when it is used.
/// </summary>
public readonly record struct Interval
{
    private static readonly string[] InstantForms =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
    ];

    private readonly long _durationMs;

    private Interval(long startMs, long durationMs)
    {
        StartMs = startMs;
        _durationMs = durationMs;
    }

    /// <summary>Milliseconds since 1970-01-01T00:00Z; belongs to the interval.</summary>
    public long StartMs { get; }

    /// <summary>Milliseconds since 1970-01-01T00:00Z; does not belong to the interval.</summary>
    public long EndMs => StartMs + DurationMs;

    /// <summary>Positive.</summary>
    /// <exception cref="InvalidOperationException">This is the default, which is no interval.</exception>
    public long DurationMs =>
        _durationMs > 0 ? _durationMs : throw new InvalidOperationException("no interval was set");

    /// <summary>The first instant.</summary>
    public DateTimeOffset Start => DateTimeOffset.FromUnixTimeMilliseconds(StartMs);

    /// <summary>The first instant after it.</summary>
    public DateTimeOffset End => DateTimeOffset.FromUnixTimeMilliseconds(EndMs);

    /// <summary>End − start.</summary>
    public TimeSpan Duration => TimeSpan.FromMilliseconds(DurationMs);

    /// <summary>From two instants in milliseconds since 1970.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The end is not after the start, or an instant is outside years 1 to 9999.</exception>
    public static Interval FromMilliseconds(long startMs, long endMs) =>
        TryCreate(startMs, endMs, out Interval interval)
            ? interval
            : throw new ArgumentOutOfRangeException(
                nameof(endMs),
                endMs,
                $"an interval must end after its start ({startMs.ToString(CultureInfo.InvariantCulture)})"
            );

    /// <summary>From two instants, cut to whole milliseconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The end is not after the start.</exception>
    public static Interval Between(DateTimeOffset start, DateTimeOffset end) =>
        FromMilliseconds(start.ToUnixTimeMilliseconds(), end.ToUnixTimeMilliseconds());

    /// <summary>Whether the two instants make an interval.</summary>
    public static bool TryCreate(long startMs, long endMs, out Interval interval)
    {
        bool valid =
            endMs > startMs
            && startMs >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds()
            && endMs <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
        interval = valid ? new Interval(startMs, endMs - startMs) : default;
        return valid;
    }

    /// <summary>Reads <c>START/END</c> in RFC 3339, as <see cref="ToString"/> writes it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Interval interval)
    {
        interval = default;
        string[] parts = (text ?? "").Split('/');
        return parts.Length == 2
            && TryInstant(parts[0], out DateTimeOffset start)
            && TryInstant(parts[1], out DateTimeOffset end)
            && TryCreate(
                start.ToUnixTimeMilliseconds(),
                end.ToUnixTimeMilliseconds(),
                out interval
            );
    }

    /// <summary>Whether the instant belongs to the interval.</summary>
    public bool Contains(long instantMs) => instantMs >= StartMs && instantMs < EndMs;

    /// <summary>The part that both share, or false.</summary>
    public bool TryIntersect(Interval other, out Interval shared) =>
        TryCreate(Math.Max(StartMs, other.StartMs), Math.Min(EndMs, other.EndMs), out shared);

    /// <summary><c>2026-11-22T10:00:00.000Z/2026-11-22T10:00:02.000Z</c>.</summary>
    public override string ToString() => Rfc3339(StartMs) + "/" + Rfc3339(EndMs);

    /// <summary>An instant in RFC 3339 with milliseconds, UTC.</summary>
    public static string Rfc3339(long instantMs) =>
        DateTimeOffset
            .FromUnixTimeMilliseconds(instantMs)
            .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    // Anything looser would read a bare hour as one of today, which nobody wrote.
    private static bool TryInstant(string text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(
            text,
            InstantForms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out instant
        );
}
