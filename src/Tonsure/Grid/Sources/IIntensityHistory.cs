using Tonsure.Quantities;

namespace Tonsure.Grid.Sources;

/// <summary>A source that tells what was.</summary>
public interface IIntensityHistory : IIntensitySource
{
    /// <summary>The points that touch the interval, as far as the source has them; missing ones are left out.</summary>
    Task<SourceAnswer> HistoryAsync(
        ZoneId zone,
        Interval interval,
        CancellationToken cancellationToken
    );
}
