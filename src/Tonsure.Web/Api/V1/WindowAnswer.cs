using Tonsure.Web.Asking;

namespace Tonsure.Web.Api.V1;

/// <summary>The cleanest window of a zone, and how it is known.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="CleanestWindow">The window; null where no hour differs from another.</param>
/// <param name="Note">Why there is no window; null where there is one.</param>
/// <param name="Now">This hour.</param>
/// <param name="Signal">What the figures count.</param>
internal sealed record WindowAnswer(
    string Zone,
    WindowBody? CleanestWindow,
    string? Note,
    HourBody Now,
    SignalBody Signal
)
{
    private const string NoHours =
        "only a yearly mean is known of this zone, so that no hour is cleaner than another";

    public static WindowAnswer Of(GridOutlook outlook, int hours) =>
        new(
            outlook.Zone.Zone.ToString(),
            outlook.HasHours ? WindowBody.Of(outlook.Cleanest(hours)) : null,
            outlook.HasHours ? null : NoHours,
            HourBody.Of(outlook.Ahead.Hours[0]),
            SignalBody.Of(outlook.Ahead.Hours[0].Signal)
        );
}
