using Tonsure.Grid;
using Tonsure.Grid.Sources;

namespace Tonsure.Web.Asking;

/// <summary>A zone now and in the next 96 hours.</summary>
/// <param name="Zone">The zone in the list.</param>
/// <param name="Newest">The newest figure that a source observed; null where nobody has a fresh one.</param>
/// <param name="Ahead">This hour and the next ones, 96 in all, each with bounds, tier and source.</param>
/// <param name="Attempts">Who was asked, and what came of it.</param>
/// <param name="AsOf">When it was asked.</param>
public sealed record GridOutlook(
    GridZone Zone,
    SourcedPoint? Newest,
    SourcedHours Ahead,
    IReadOnlyList<SourceAttempt> Attempts,
    DateTimeOffset AsOf
)
{
    /// <summary>Whether one hour differs from another; else no window is cleaner than any other.</summary>
    public bool HasHours => Ahead.Hours[0].Figure.Tier <= IntensityTier.Profile;

    /// <summary>The cleanest window of so many hours, the earlier one among equals.</summary>
    /// <param name="hours">1 to 96.</param>
    public CleanestWindow Cleanest(int hours) => CleanestWindow.Of(Ahead.Hours, hours);
}
