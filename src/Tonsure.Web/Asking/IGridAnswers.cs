using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Web.Asking;

/// <summary>Answers about the grid.</summary>
public interface IGridAnswers
{
    /// <summary>All zones with figures of their own and all countries, by id. Nobody is asked.</summary>
    IReadOnlyList<GridZone> Zones { get; }

    /// <summary>A zone of the list or one that is known as part of a country; null for any other.</summary>
    GridZone? Find(ZoneId zone);

    /// <summary>The ids nearest to what was typed.</summary>
    IReadOnlyList<string> Nearest(string typed);

    /// <summary>A zone now and in the next 96 hours; the user's sources are asked, and their answers kept.</summary>
    /// <param name="zone">One that <see cref="Find"/> finds.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    Task<GridOutlook> OutlookAsync(ZoneId zone, CancellationToken cancellationToken);

    /// <summary>Every hour that an interval touches.</summary>
    /// <param name="zone">One that <see cref="Find"/> finds.</param>
    /// <param name="interval">At most 366 days.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    Task<SourcedHours> HistoryAsync(
        ZoneId zone,
        Interval interval,
        CancellationToken cancellationToken
    );
}
