using System.Diagnostics.CodeAnalysis;

namespace Tonsure.Grid;

/// <summary>Hours that are known better than by a profile: observed or forecast ones.</summary>
public interface IHourlyIntensities
{
    /// <summary>The hour's figure, or false where this source has none.</summary>
    bool TryGet(ZoneId zone, long hour, [NotNullWhen(true)] out HourlyIntensity? intensity);
}
