namespace Tonsure.Grid.Sources;

/// <summary>
/// Somebody who knows intensities of some zones. What it can tell are its roles: <see cref="IIntensityHistory"/>,
/// <see cref="ILatestIntensity"/>, <see cref="IIntensityForecasts"/>; a source has those it can fill.
/// </summary>
public interface IIntensitySource
{
    /// <summary>The name in <c>tonsure.yaml</c>, such as <c>gb-carbon-intensity</c>.</summary>
    string Name { get; }

    /// <summary>What its figures count, whose they are and under which licence.</summary>
    Signal Signal { get; }

    /// <summary>Whether it may know the zone; asking about another one is answered with <see cref="SourceFailure.UnknownZone"/>.</summary>
    bool Knows(ZoneId zone);
}
