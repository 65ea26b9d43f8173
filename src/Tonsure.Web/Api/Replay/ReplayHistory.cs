using Tonsure.Grid;
using Tonsure.Grid.Forecasting;

namespace Tonsure.Web.Api.Replay;

/// <summary>What is replayed.</summary>
/// <param name="Lifecycle">Each zone's lifecycle intensities; at least one.</param>
/// <param name="Direct">Each zone's direct intensities; may be empty.</param>
public sealed record ReplayHistory(
    IReadOnlyDictionary<ZoneId, HourlyHistory> Lifecycle,
    IReadOnlyDictionary<ZoneId, HourlyHistory> Direct
)
{
    /// <summary>The first hour that any zone knows.</summary>
    public long FirstHour => Lifecycle.Values.Min(history => history.FirstHour);

    /// <summary>The hour after the last one that any zone knows.</summary>
    public long EndHour => Lifecycle.Values.Max(history => history.EndHour);
}
