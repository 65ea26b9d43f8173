namespace Tonsure.Grid.Sources;

/// <summary>A source that tells what is.</summary>
public interface ILatestIntensity : IIntensitySource
{
    /// <summary>The newest points that were observed, at least one.</summary>
    Task<SourceAnswer> LatestAsync(ZoneId zone, CancellationToken cancellationToken);
}
