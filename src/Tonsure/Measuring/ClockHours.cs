using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>Cuts an interval at full hours.</summary>
internal static class ClockHours
{
    public static IEnumerable<Interval> Of(Interval interval)
    {
        long start = interval.StartMs;
        while (start < interval.EndMs)
        {
            long end = Math.Min(interval.EndMs, (HourIndex.Of(start) + 1) * HourIndex.Milliseconds);
            yield return Interval.FromMilliseconds(start, end);
            start = end;
        }
    }
}
