using System.Globalization;

namespace Tonsure.Web.Charts;

/// <summary>Time from left to right: where an instant is, and which instants are named below.</summary>
/// <param name="StartMs">The instant at the left edge.</param>
/// <param name="EndMs">The instant at the right edge; later.</param>
/// <param name="Left">The left edge.</param>
/// <param name="Width">From edge to edge.</param>
internal sealed record TimeScale(long StartMs, long EndMs, double Left, double Width)
{
    private const int MostTicks = 9;
    private const long Second = 1000;
    private const long Minute = 60 * Second;
    private const long Hour = 60 * Minute;
    private const long Day = 24 * Hour;

    private static readonly long[] Steps =
    [
        .. new long[] { 1, 2, 5, 10, 15, 30 }.Select(n => n * Second),
        .. new long[] { 1, 2, 5, 10, 15, 30 }.Select(n => n * Minute),
        .. new long[] { 1, 2, 3, 6, 12 }.Select(n => n * Hour),
        .. new long[] { 1, 2, 7, 14, 30, 90, 365 }.Select(n => n * Day),
    ];

    /// <summary>Where an instant is; instants beyond an edge are at it.</summary>
    public double At(long instantMs) =>
        Left + (Width * Math.Clamp((double)(instantMs - StartMs) / (EndMs - StartMs), 0, 1));

    /// <summary>Draws the axis: a line a step, the time or the day below it.</summary>
    /// <param name="svg">The picture.</param>
    /// <param name="top">Where the lines begin.</param>
    /// <param name="bottom">Where they end.</param>
    public void Draw(Svg svg, double top, double bottom)
    {
        long step = Steps.FirstOrDefault(each => (EndMs - StartMs) / each <= MostTicks, 366 * Day);
        long first = (StartMs + step - 1) / step * step;
        for (long instant = first; instant <= EndMs; instant += step)
        {
            bool isDay = instant % Day == 0;
            string format =
                isDay ? "MM-dd"
                : step < Minute ? "HH:mm:ss"
                : "HH:mm";
            double x = At(instant);
            // A label is not cut at an edge.
            string anchor =
                x > Left + Width - 24 ? "end"
                : x < Left + 16 ? "start"
                : "middle";
            svg.Line(isDay && step < Day ? "rule day" : "rule", x, top, x, bottom)
                .Words(
                    isDay ? "tick day" : "tick",
                    x,
                    bottom + 14,
                    DateTimeOffset
                        .FromUnixTimeMilliseconds(instant)
                        .ToString(format, CultureInfo.InvariantCulture),
                    anchor
                );
        }
    }
}
