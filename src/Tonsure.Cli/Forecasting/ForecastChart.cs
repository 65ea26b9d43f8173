using System.Globalization;
using System.Text;
using Tonsure.Cli.Rendering;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Quantities;

namespace Tonsure.Cli.Forecasting;

/// <summary>A forecast for people: a day a line, an hour two columns, the cleanest window underlined; then six hours a row.</summary>
internal static class ForecastChart
{
    private const string Steps = "▁▂▃▄▅▆▇█";
    private const int Day = 24;
    private const int Block = 6;

    public static void Write(CommandContext cli, ForecastView view)
    {
        Languages.Texts texts = cli.Texts;
        string zone = view.Zone.ToString();
        cli.Out.WriteLine(
            $"{zone}  {texts.ForecastHead(ForecastView.Hour(view.IssueHour))}  {Made(texts, view)}"
        );
        foreach (SourceBlend blend in view.Blends)
        {
            cli.Out.WriteLine($"  {Blended(texts, blend)}");
        }

        if (view.Hours[0].Figure.Tier > IntensityTier.Profile)
        {
            Figure flat = Plain(view.Hours[0].Figure.Intensity);
            cli.Out.WriteLine(
                $"  {flat.Value} g CO₂e/kWh  {flat.Bounds}  {texts.OnlyYearly(zone)}"
            );
            cli.Out.WriteLine(texts.AttributionLine);
            return;
        }

        int cleanest = view.CleanestStart();
        WriteDays(cli, view, cleanest);
        Bounded<CarbonIntensity> window = view.Mean(cleanest, view.WindowHours);
        Figure figure = Plain(window);
        cli.Out.WriteLine(
            "  "
                + texts.CleanestWindow(
                    view.WindowHours,
                    ForecastView.Hour(view.IssueHour + cleanest),
                    $"{figure.Value} g CO₂e/kWh",
                    figure.Bounds,
                    Saving(view.Mean(0, view.WindowHours).Value, window.Value)
                )
        );
        WriteBlocks(cli, view, cleanest);
        cli.Out.WriteLine(texts.AttributionLine);
    }

    private static void WriteDays(CommandContext cli, ForecastView view, int cleanest)
    {
        long first = view.IssueHour;
        HourlyIntensity[] points = [.. view.Hours.Select(hour => hour.Figure)];
        int least = points.Min(point => point.Intensity.Value.MilligramsPerKilowattHour);
        int most = points.Max(point => point.Intensity.Value.MilligramsPerKilowattHour);
        cli.Out.WriteLine($"  {"UTC", -8}{"00", -12}{"06", -12}{"12", -12}{"18", -12}");
        long day = first - (first % Day);
        for (; day < first + points.Length; day += Day)
        {
            StringBuilder bars = new();
            StringBuilder marks = new();
            for (long hour = day; hour < day + Day; hour++)
            {
                int i = (int)(hour - first);
                bool inside = i >= 0 && i < points.Length;
                bars.Append(inside ? Bar(points[i], least, most) : ' ', 2);
                marks.Append(
                    inside && i >= cleanest && i < cleanest + view.WindowHours ? '▔' : ' ',
                    2
                );
            }

            string date = HourIndex.Start(day).ToString("MM-dd", CultureInfo.InvariantCulture);
            cli.Out.WriteLine($"  {date, -8}{bars.ToString().TrimEnd()}");
            if (marks.ToString().Trim().Length > 0)
            {
                cli.Out.WriteLine($"  {"", -8}{marks.ToString().TrimEnd()}");
            }
        }
    }

    private static void WriteBlocks(CommandContext cli, ForecastView view, int cleanest)
    {
        Languages.Texts texts = cli.Texts;
        string[] figures = ["g CO₂e/kWh", "90 %"];
        TableWriter.Table(
            cli,
            [texts.HoursFrom, .. figures, ""],
            figures,
            Enumerable
                .Range(0, view.Hours.Count / Block)
                .Select(block => block * Block)
                .Select(i =>
                {
                    Figure figure = Plain(view.Mean(i, Block));
                    bool clean = i < cleanest + view.WindowHours && i + Block > cleanest;
                    return (IReadOnlyList<string>)
                        [
                            ForecastView.Hour(view.IssueHour + i),
                            figure.Value,
                            figure.Bounds,
                            clean ? "←" : "",
                        ];
                })
        );
    }

    private static string Made(Languages.Texts texts, ForecastView view) =>
        view.Basis is not { } basis ? $"{texts.MadeByOthers} ({view.Source})"
        : view.KnownUntil is { } known
            ? $"{texts.MadeFrom(basis)} ({texts.KnownUntil(ForecastView.Hour(known))}, {view.Source})"
        : $"{texts.MadeFrom(basis)} ({view.Source} {view.Signal.Vintage})";

    private static string Blended(Languages.Texts texts, SourceBlend blend) =>
        texts.BlendedWith(
            blend.Source,
            string.Join(
                " / ",
                blend
                    .ShareByLeadDay.OfType<double>()
                    .Select(share =>
                        (100 * share).ToString("0", CultureInfo.InvariantCulture) + " %"
                    )
            ),
            blend.Issues
        );

    private static char Bar(HourlyIntensity point, int least, int most)
    {
        long above = (long)point.Intensity.Value.MilligramsPerKilowattHour - least;
        return most == least ? Steps[3] : Steps[(int)(above * (Steps.Length - 1) / (most - least))];
    }

    private static string Saving(CarbonIntensity now, CarbonIntensity then) =>
        now.MilligramsPerKilowattHour == 0
            ? "0"
            : (
                100.0
                * (now.MilligramsPerKilowattHour - then.MilligramsPerKilowattHour)
                / now.MilligramsPerKilowattHour
            ).ToString("0", CultureInfo.InvariantCulture);

    private static Figure Plain(Bounded<CarbonIntensity> intensity) =>
        Figures.Plain(
            intensity.Value.GramsPerKilowattHour,
            intensity.Lower.GramsPerKilowattHour,
            intensity.Upper.GramsPerKilowattHour
        );
}
