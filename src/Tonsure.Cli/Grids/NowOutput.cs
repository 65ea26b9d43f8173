using System.Globalization;
using System.Text.Json;
using Tonsure.Cli.Forecasting;
using Tonsure.Cli.Rendering;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Cli.Grids;

/// <summary>A zone's intensity in this hour and the next ones, with the cleanest marked.</summary>
/// <param name="Latest">The newest figure observed.</param>
/// <param name="Hours">This hour and the next ones.</param>
/// <param name="Attempts">Who was asked.</param>
internal sealed record NowOutput(
    LatestIntensity Latest,
    IReadOnlyList<SourcedHour> Hours,
    IReadOnlyList<SourceAttempt> Attempts
)
{
    private const int BarWidth = 32;

    public void Write(CommandContext cli, string format)
    {
        switch (format)
        {
            case "json":
                cli.Out.Write(Text());
                break;
            case "csv":
                TableWriter.Csv(
                    cli.Out,
                    Hours
                        .Select(hour => (IReadOnlyList<string>)Columns(hour))
                        .Prepend([
                            "start",
                            "intensity_g_per_kwh",
                            "lower_g_per_kwh",
                            "upper_g_per_kwh",
                            "evidence",
                            "tier",
                        ])
                );
                break;
            default:
                WriteChart(cli);
                break;
        }
    }

    private static string[] Columns(SourcedHour hour) =>
        [
            Json.Instant(hour.Hour * HourIndex.Milliseconds),
            Json.Decimal(hour.Figure.Intensity.Value.MilligramsPerKilowattHour, 3),
            Json.Decimal(hour.Figure.Intensity.Lower.MilligramsPerKilowattHour, 3),
            Json.Decimal(hour.Figure.Intensity.Upper.MilligramsPerKilowattHour, 3),
            hour.Figure.Tier.Grade().Word(),
            hour.Figure.Tier.Word(),
        ];

    private string Text() =>
        Json.Write(json =>
        {
            Signal signal = Hours[0].Signal;
            json.WriteStartObject();
            json.WriteString("zone", Latest.Zone.ToString());
            json.WriteString("signal", $"{Words.Snake(signal.Kind)} {Words.Snake(signal.Basis)}");
            json.WriteString("source", ForecastView.Whose(Hours[0]));
            json.WriteString("vintage", signal.Vintage);
            json.WriteString("licence", signal.Licence);
            WriteLatest(json);
            json.WriteStartArray("hours");
            foreach (SourcedHour hour in Hours)
            {
                Bounded<CarbonIntensity> figure = hour.Figure.Intensity;
                json.WriteStartObject();
                json.WriteString("start", Json.Instant(hour.Hour * HourIndex.Milliseconds));
                json.WriteDecimal("intensity_g_per_kwh", figure.Value.MilligramsPerKilowattHour, 3);
                json.WriteDecimal("lower_g_per_kwh", figure.Lower.MilligramsPerKilowattHour, 3);
                json.WriteDecimal("upper_g_per_kwh", figure.Upper.MilligramsPerKilowattHour, 3);
                HistoryOutput.WriteSource(json, hour);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            HistoryOutput.WriteAttempts(json, Attempts);
            json.WriteEndObject();
        });

    private void WriteLatest(Utf8JsonWriter json)
    {
        if (Latest.Newest is not { } newest)
        {
            json.WriteNull("latest");
            return;
        }

        json.WriteStartObject("latest");
        json.WriteString("start", Json.Instant(newest.Point.Period.StartMs));
        json.WriteString("end", Json.Instant(newest.Point.Period.EndMs));
        json.WriteDecimal(
            "intensity_g_per_kwh",
            newest.Point.Intensity.MilligramsPerKilowattHour,
            3
        );
        json.WriteString("quality", Words.Snake(newest.Point.Quality));
        json.WriteString("source", newest.Source);
        json.WriteString("vintage", Json.Instant(newest.RetrievedMs));
        json.WriteString("licence", newest.Signal.Licence);
        json.WriteEndObject();
    }

    private void WriteChart(CommandContext cli)
    {
        Languages.Texts texts = cli.Texts;
        string zone = Latest.Zone.ToString();
        HourlyIntensity now = Hours[0].Figure;
        Figure first = Plain(now);
        cli.Out.WriteLine(
            $"{zone}  {first.Value} g CO₂e/kWh  {first.Bounds}  {texts.Grade(now.Tier.Grade())} ({texts.Tier(now.Tier, zone)}, {ForecastView.Whose(Hours[0])} {Hours[0].Signal.Vintage})"
        );
        if (Latest.Newest is { } newest)
        {
            string grams = newest.Point.Intensity.GramsPerKilowattHour.ToString(
                "0",
                CultureInfo.InvariantCulture
            );
            cli.Out.WriteLine(
                $"  {texts.LatestObserved(Json.Instant(newest.Point.Period.StartMs), grams, newest.Source)}"
            );
        }

        if (now.Tier > IntensityTier.Profile)
        {
            cli.Out.WriteLine(texts.OnlyYearly(zone));
        }
        else
        {
            WriteBars(cli);
        }

        cli.Out.WriteLine(texts.AttributionLine);
    }

    private void WriteBars(CommandContext cli)
    {
        double largest = Hours.Max(h => h.Figure.Intensity.Value.GramsPerKilowattHour);
        double smallest = Hours.Min(h => h.Figure.Intensity.Value.GramsPerKilowattHour);
        foreach (SourcedHour hour in Hours)
        {
            double value = hour.Figure.Intensity.Value.GramsPerKilowattHour;
            int width = largest > 0 ? (int)Math.Round(value / largest * BarWidth) : 0;
            string bar = new('█', Math.Max(1, width));
            string mark = value <= smallest * 1.005 ? " ←" : "";
            string time = HourIndex
                .Start(hour.Hour)
                .ToString("MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
            cli.Out.WriteLine($"  {time}  {Plain(hour.Figure).Value, 6}  {bar}{mark}");
        }

        cli.Out.WriteLine($"  ← {cli.Texts.CleanestHours}");
    }

    private static Figure Plain(HourlyIntensity hour) =>
        Figures.Plain(
            hour.Intensity.Value.GramsPerKilowattHour,
            hour.Intensity.Lower.GramsPerKilowattHour,
            hour.Intensity.Upper.GramsPerKilowattHour
        );
}
