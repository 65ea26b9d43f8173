using Tonsure.Web.Asking;

namespace Tonsure.Web.Api.V1;

/// <summary>What a run used over one step of its measurement.</summary>
/// <param name="Start">The step's start, RFC 3339.</param>
/// <param name="End">The step's end, RFC 3339.</param>
/// <param name="PowerW">Mean power, W; null where it is not known.</param>
internal sealed record RunningPointBody(string Start, string End, decimal? PowerW)
{
    public static RunningPointBody Of(RunningPoint point) =>
        new(
            Figures.Instant(point.Interval.StartMs),
            Figures.Instant(point.Interval.EndMs),
            Figures.Rounded(point.Watts, 3)
        );
}
