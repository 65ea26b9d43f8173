using Tonsure.Grid.Forecasting;
using Tonsure.Web.Asking;

namespace Tonsure.Web.Api.V1;

/// <summary>A zone's next 96 hours.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="AsOf">When the sources were asked, RFC 3339.</param>
/// <param name="MadeFrom">What our own part is made from; null where there is none.</param>
/// <param name="HasHours">Whether one hour differs from another; else no window is cleaner than any other.</param>
/// <param name="CleanestWindow">The cleanest window; null where no hour differs from another.</param>
/// <param name="Signal">What the figures count.</param>
/// <param name="Hours">The hours.</param>
/// <param name="Attempts">Who was asked.</param>
internal sealed record ForecastBody(
    string Zone,
    string AsOf,
    string? MadeFrom,
    bool HasHours,
    WindowBody? CleanestWindow,
    SignalBody Signal,
    IReadOnlyList<HourBody> Hours,
    IReadOnlyList<AttemptBody> Attempts
)
{
    public static ForecastBody Of(GridOutlook outlook, int windowHours) =>
        new(
            outlook.Zone.Zone.ToString(),
            Figures.Instant(outlook.AsOf),
            outlook.Ahead.MadeFrom?.Word(),
            outlook.HasHours,
            outlook.HasHours ? WindowBody.Of(outlook.Cleanest(windowHours)) : null,
            SignalBody.Of(outlook.Ahead.Hours[0].Signal),
            [.. outlook.Ahead.Hours.Select(HourBody.Of)],
            [.. outlook.Attempts.Select(AttemptBody.Of)]
        );
}
