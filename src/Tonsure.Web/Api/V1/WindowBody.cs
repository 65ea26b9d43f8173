using Tonsure.Grid.Sources;

namespace Tonsure.Web.Api.V1;

/// <summary>The cleanest window.</summary>
/// <param name="Start">Its start, RFC 3339.</param>
/// <param name="Hours">How long it is, h.</param>
/// <param name="MeanGPerKwh">Its mean, g CO₂e/kWh.</param>
/// <param name="LowerGPerKwh">The mean's lower bound.</param>
/// <param name="UpperGPerKwh">The mean's upper bound.</param>
/// <param name="NowGPerKwh">The mean of as many hours from now on.</param>
/// <param name="SavingPercent">What waiting saves, in percent of now; null where now is 0.</param>
internal sealed record WindowBody(
    string Start,
    int Hours,
    decimal MeanGPerKwh,
    decimal LowerGPerKwh,
    decimal UpperGPerKwh,
    decimal NowGPerKwh,
    decimal? SavingPercent
)
{
    public static WindowBody Of(CleanestWindow window) =>
        new(
            Figures.Instant(window.Start),
            window.Hours,
            Figures.Of(window.Mean.Value),
            Figures.Of(window.Mean.Lower),
            Figures.Of(window.Mean.Upper),
            Figures.Of(window.Now.Value),
            Figures.Rounded(window.SavingPercent, 4)
        );
}
