using Tonsure.Accounting;

namespace Tonsure.Web.Asking;

/// <summary>A question for activities themselves, the newest first.</summary>
/// <param name="Filter">Which ones; those that touch its span of time, whole.</param>
/// <param name="Limit">How many at most, 1 to <see cref="MostLimit"/>.</param>
/// <param name="After">What <see cref="Page{T}.Next"/> said; null for the first part.</param>
public sealed record ActivityAsk(ActivityFilter Filter, int Limit, string? After)
{
    /// <summary>The longest part that can be asked for.</summary>
    public const int MostLimit = 1000;
}
