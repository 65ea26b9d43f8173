namespace Tonsure.Planning.Policies;

/// <summary>What can be known of the coming hours while an hour is in progress. The hour itself is known.</summary>
public interface IOutlook
{
    /// <summary>The hours after an hour, as they look in it.</summary>
    /// <param name="site">Which site.</param>
    /// <param name="hour">The hour in progress, see <see cref="Grid.HourIndex"/>.</param>
    /// <param name="grams">One figure an hour, from the next hour on: grams per kWh drawn from the site's grid.</param>
    /// <returns>False where there is no forecast; nothing is written then.</returns>
    bool TryLook(int site, long hour, Span<double> grams);
}
