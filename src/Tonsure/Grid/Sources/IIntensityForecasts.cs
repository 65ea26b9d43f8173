namespace Tonsure.Grid.Sources;

/// <summary>A source that tells what it expects.</summary>
public interface IIntensityForecasts : IIntensitySource
{
    /// <summary>Its newest forecast, from the current period on.</summary>
    Task<SourceAnswer> ForecastAsync(ZoneId zone, CancellationToken cancellationToken);
}
