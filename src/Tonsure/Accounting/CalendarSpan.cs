namespace Tonsure.Accounting;

/// <summary>A day or an hour of a report's time zone.</summary>
/// <param name="StartMs">Its first instant, milliseconds since 1970.</param>
/// <param name="EndMs">The first instant after it.</param>
/// <param name="Key">Its text in a report.</param>
public readonly record struct CalendarSpan(long StartMs, long EndMs, string Key);
