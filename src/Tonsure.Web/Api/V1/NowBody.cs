using Tonsure.Web.Asking;

namespace Tonsure.Web.Api.V1;

/// <summary>A zone in this hour.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="AsOf">When the sources were asked, RFC 3339.</param>
/// <param name="ThisHour">This hour.</param>
/// <param name="Latest">The newest figure observed; null where nobody has a fresh one.</param>
/// <param name="Signal">What the figures count.</param>
/// <param name="Attempts">Who was asked.</param>
internal sealed record NowBody(
    string Zone,
    string AsOf,
    HourBody ThisHour,
    ObservedBody? Latest,
    SignalBody Signal,
    IReadOnlyList<AttemptBody> Attempts
)
{
    public static NowBody Of(GridOutlook outlook) =>
        new(
            outlook.Zone.Zone.ToString(),
            Figures.Instant(outlook.AsOf),
            HourBody.Of(outlook.Ahead.Hours[0]),
            outlook.Newest is { } newest ? ObservedBody.Of(newest) : null,
            SignalBody.Of(outlook.Ahead.Hours[0].Signal),
            [.. outlook.Attempts.Select(AttemptBody.Of)]
        );
}
