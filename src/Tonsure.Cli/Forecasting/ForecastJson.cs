using Tonsure.Cli.Rendering;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Quantities;

namespace Tonsure.Cli.Forecasting;

/// <summary>A forecast for programs.</summary>
internal static class ForecastJson
{
    public static string Write(ForecastView view) =>
        Json.Write(json =>
        {
            IntensityForecast forecast = view.Forecast;
            json.WriteStartObject();
            json.WriteString("zone", forecast.Zone.ToString());
            json.WriteStartObject("signal");
            json.WriteString("kind", Word(view.Shipped.Kind));
            json.WriteString("basis", Word(view.Shipped.Basis));
            json.WriteEndObject();
            json.WriteString("issued_at", Start(forecast.IssueHour));
            json.WriteString("known_until", forecast.KnownUntil is { } known ? Start(known) : null);
            json.WriteString("made_from", forecast.Basis.Word());
            json.WriteString("source", view.Source);
            json.WriteString("licence", view.Licence);
            json.WriteString("model_licence", view.ModelLicence);
            json.WriteString("method", $"{Forecaster.Method} {Forecaster.MethodVersion}");
            int cleanest = view.CleanestStart();
            json.WriteStartObject("cleanest_window");
            json.WriteString("start", Start(forecast.IssueHour + cleanest));
            json.WriteString("end", Start(forecast.IssueHour + cleanest + view.WindowHours));
            Figures(json, view.Mean(cleanest, view.WindowHours));
            json.WriteEndObject();
            json.WriteStartArray("points");
            for (int i = 0; i < forecast.Points.Count; i++)
            {
                json.WriteStartObject();
                json.WriteString("start", Start(forecast.IssueHour + i));
                Figures(json, forecast.Points[i].Intensity);
                json.WriteString("evidence", forecast.Points[i].Tier.Grade().Word());
                json.WriteString("tier", forecast.Points[i].Tier.Word());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    public static void WriteCsv(CommandContext cli, ForecastView view) =>
        TableWriter.Csv(
            cli.Out,
            view.Forecast.Points.Select(
                    (point, i) =>
                        (IReadOnlyList<string>)
                            [
                                Start(view.Forecast.IssueHour + i),
                                Grams(point.Intensity.Value),
                                Grams(point.Intensity.Lower),
                                Grams(point.Intensity.Upper),
                                point.Tier.Grade().Word(),
                                point.Tier.Word(),
                            ]
                )
                .Prepend([
                    "start",
                    "g_per_kwh",
                    "lower_g_per_kwh",
                    "upper_g_per_kwh",
                    "evidence",
                    "tier",
                ])
        );

    private static void Figures(
        System.Text.Json.Utf8JsonWriter json,
        Bounded<CarbonIntensity> figure
    )
    {
        json.WriteDecimal("g_per_kwh", figure.Value.MilligramsPerKilowattHour, 3);
        json.WriteDecimal("lower", figure.Lower.MilligramsPerKilowattHour, 3);
        json.WriteDecimal("upper", figure.Upper.MilligramsPerKilowattHour, 3);
    }

    private static string Grams(CarbonIntensity figure) =>
        Json.Decimal(figure.MilligramsPerKilowattHour, 3);

    private static string Start(long hour) => Json.Instant(hour * HourIndex.Milliseconds);

    private static string Word<T>(T word)
        where T : struct, Enum => word.ToString().ToLowerInvariant();
}
