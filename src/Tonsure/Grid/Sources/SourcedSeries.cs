namespace Tonsure.Grid.Sources;

/// <summary>Points of one zone from one source, ascending, none overlapping.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Source">The source's name.</param>
/// <param name="Signal">What the figures count, whose they are and under which licence.</param>
/// <param name="RetrievedMs">When the source said so, in milliseconds since 1970: the vintage of every point.</param>
/// <param name="Points">At least one.</param>
public sealed record SourcedSeries(
    ZoneId Zone,
    string Source,
    Signal Signal,
    long RetrievedMs,
    IReadOnlyList<IntensityPoint> Points
);
