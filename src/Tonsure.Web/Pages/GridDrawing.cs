using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Web.Asking;
using Tonsure.Web.Charts;
using Tonsure.Web.Languages;
using Tonsure.Web.Pages.Parts;

namespace Tonsure.Web.Pages;

/// <summary>A zone's hours as a picture.</summary>
internal static class GridDrawing
{
    /// <summary>The last hours and the next ones with their bounds, the cleanest window marked.</summary>
    public static string Outlook(
        Texts texts,
        GridOutlook outlook,
        SourcedHours seen,
        CleanestWindow? window
    )
    {
        SourcedHour[] hours = [.. seen.Hours, .. outlook.Ahead.Hours];
        long now = outlook.Ahead.Hours[0].Hour;
        SourcedHour least = outlook.Ahead.Hours.MinBy(hour => hour.Figure.Intensity.Value);
        SourcedHour most = outlook.Ahead.Hours.MaxBy(hour => hour.Figure.Intensity.Value);
        return BandChart.Draw(
            new ChartText(
                "outlook",
                texts.NextHours,
                texts.OutlookDescription(
                    outlook.Zone.Name.In(texts.Tag),
                    Show.Intensity(least.Figure.Intensity).Value,
                    Show.Brief(Start(least.Hour)),
                    Show.Intensity(most.Figure.Intensity).Value,
                    Show.Brief(Start(most.Hour))
                )
            ),
            [
                .. hours.Select(hour => new BandPoint(
                    Start(hour.Hour),
                    Start(hour.Hour + 1),
                    hour.Figure.Intensity.Value.GramsPerKilowattHour,
                    hour.Figure.Intensity.Lower.GramsPerKilowattHour,
                    hour.Figure.Intensity.Upper.GramsPerKilowattHour,
                    hour.Hour >= now
                )),
            ],
            [
                .. hours.Select(hour => new RibbonCell(
                    Start(hour.Hour),
                    Start(hour.Hour + 1),
                    hour.Figure.Intensity.Value.GramsPerKilowattHour,
                    hour.Hour >= now
                )),
            ],
            "g/kWh",
            window is null
                ? []
                :
                [
                    (
                        Start(window.StartHour),
                        Start(window.StartHour + window.Hours),
                        texts.CleanestHours(window.Hours)
                    ),
                ],
            (Start(now), texts.Now)
        );
    }

    private static long Start(long hour) => hour * HourIndex.Milliseconds;
}
