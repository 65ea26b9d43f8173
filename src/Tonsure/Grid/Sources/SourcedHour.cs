namespace Tonsure.Grid.Sources;

/// <summary>One clock hour's figure and who stands behind it.</summary>
/// <param name="Hour">See <see cref="HourIndex"/>.</param>
/// <param name="Figure">The figure, its 90% bounds and its tier.</param>
/// <param name="Source">The source's name; <c>profile</c> for the shipped figures, <c>forecaster</c> for our own forecast.</param>
/// <param name="Signal">What it counts, whose it is, of which vintage and under which licence.</param>
public readonly record struct SourcedHour(
    long Hour,
    HourlyIntensity Figure,
    string Source,
    Signal Signal
);
