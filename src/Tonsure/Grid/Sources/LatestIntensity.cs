namespace Tonsure.Grid.Sources;

/// <summary>The newest figure that somebody observed.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Newest">The newest point that is fresh; null where nobody has one.</param>
/// <param name="Attempts">The sources asked, in order.</param>
public sealed record LatestIntensity(
    ZoneId Zone,
    SourcedPoint? Newest,
    IReadOnlyList<SourceAttempt> Attempts
);
