using Tonsure.Grid;

namespace Tonsure.Web.Api.CarbonAware;

/// <summary>
/// All windows that can be the cleanest. The mean over a window changes evenly while it slides until one of its ends meets a full hour,
/// so that the cleanest of all begins or ends on one, or touches the bounds.
/// </summary>
internal static class ForecastWindows
{
    /// <summary>The windows' beginnings in [start, end − length], ascending, in milliseconds since 1970.</summary>
    public static IReadOnlyList<long> Starts(long startMs, long endMs, long lengthMs)
    {
        SortedSet<long> starts = [startMs, endMs - lengthMs];
        for (long hour = HourIndex.Of(startMs); hour <= HourIndex.Of(endMs); hour++)
        {
            long full = hour * HourIndex.Milliseconds;
            starts.Add(full);
            starts.Add(full - lengthMs);
        }

        return [.. starts.GetViewBetween(startMs, endMs - lengthMs)];
    }
}
