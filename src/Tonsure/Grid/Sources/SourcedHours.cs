namespace Tonsure.Grid.Sources;

/// <summary>Consecutive hours of a zone, none missing, each with its source, and what came of asking each source.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Hours">At least one hour, ascending, without a gap.</param>
/// <param name="Attempts">The sources asked, in order; those that the store answered for are not among them.</param>
public sealed record SourcedHours(
    ZoneId Zone,
    IReadOnlyList<SourcedHour> Hours,
    IReadOnlyList<SourceAttempt> Attempts
);
