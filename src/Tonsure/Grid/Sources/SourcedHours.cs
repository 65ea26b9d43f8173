using Tonsure.Grid.Forecasting;

namespace Tonsure.Grid.Sources;

/// <summary>Consecutive hours of a zone, none missing, each with its source, and what came of asking each source.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Hours">At least one hour, ascending, without a gap.</param>
/// <param name="Attempts">The sources asked, in order; those that the store answered for are not among them.</param>
public sealed record SourcedHours(
    ZoneId Zone,
    IReadOnlyList<SourcedHour> Hours,
    IReadOnlyList<SourceAttempt> Attempts
)
{
    /// <summary>What our own forecast was made from; null where none was made.</summary>
    public ForecastBasis? MadeFrom { get; init; }

    /// <summary>The hour after the last one that our own forecast knew; null where it knew none.</summary>
    public long? KnownUntil { get; init; }

    /// <summary>The sources whose forecasts were blended with ours; their hours name both.</summary>
    public IReadOnlyList<SourceBlend> Blends { get; init; } = [];
}
