namespace Tonsure.Grid.Sources;

/// <summary>A stored point and who stated it when.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Signal">What the figure counts, whose it is and under which licence.</param>
/// <param name="RetrievedMs">Its vintage: when the source said so, in milliseconds since 1970.</param>
/// <param name="Point">The point.</param>
public readonly record struct SourcedPoint(
    string Source,
    Signal Signal,
    long RetrievedMs,
    IntensityPoint Point
);
