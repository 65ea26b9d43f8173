using Tonsure.Cli.Grids;
using Tonsure.Cli.Rendering;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Cli.Forecasting;

/// <summary>A forecast for programs.</summary>
internal static class ForecastJson
{
    public static string Write(ForecastView view) =>
        Json.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("zone", view.Zone.ToString());
            json.WriteStartObject("signal");
            json.WriteString("kind", Word(view.Signal.Kind));
            json.WriteString("basis", Word(view.Signal.Basis));
            json.WriteEndObject();
            json.WriteString("issued_at", Start(view.IssueHour));
            json.WriteString("known_until", view.KnownUntil is { } known ? Start(known) : null);
            json.WriteString("made_from", view.MadeFrom);
            json.WriteString("source", view.Source);
            json.WriteString("licence", view.Licence);
            json.WriteString("model_licence", view.ModelLicence);
            json.WriteString("method", $"{Forecaster.Method} {Forecaster.MethodVersion}");
            WriteBlends(json, view.Blends);
            int cleanest = view.CleanestStart();
            json.WriteStartObject("cleanest_window");
            json.WriteString("start", Start(view.IssueHour + cleanest));
            json.WriteString("end", Start(view.IssueHour + cleanest + view.WindowHours));
            Figures(json, view.Mean(cleanest, view.WindowHours));
            json.WriteEndObject();
            json.WriteStartArray("points");
            foreach (SourcedHour hour in view.Hours)
            {
                json.WriteStartObject();
                json.WriteString("start", Start(hour.Hour));
                Figures(json, hour.Figure.Intensity);
                json.WriteString("evidence", hour.Figure.Tier.Grade().Word());
                json.WriteString("tier", hour.Figure.Tier.Word());
                json.WriteString("source", ForecastView.Whose(hour));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            HistoryOutput.WriteAttempts(json, view.Attempts);
            json.WriteEndObject();
        });

    public static void WriteCsv(CommandContext cli, ForecastView view) =>
        TableWriter.Csv(
            cli.Out,
            view.Hours.Select(hour =>
                    (IReadOnlyList<string>)
                        [
                            Start(hour.Hour),
                            Grams(hour.Figure.Intensity.Value),
                            Grams(hour.Figure.Intensity.Lower),
                            Grams(hour.Figure.Intensity.Upper),
                            hour.Figure.Tier.Grade().Word(),
                            hour.Figure.Tier.Word(),
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

    private static void WriteBlends(
        System.Text.Json.Utf8JsonWriter json,
        IReadOnlyList<SourceBlend> blends
    )
    {
        json.WriteStartArray("blends");
        foreach (SourceBlend blend in blends)
        {
            json.WriteStartObject();
            json.WriteString("source", blend.Source);
            json.WriteStartArray("share_by_lead_day");
            foreach (double? share in blend.ShareByLeadDay)
            {
                if (share is { } known)
                {
                    json.WriteNumberValue(Math.Round(known, 4));
                }
                else
                {
                    json.WriteNullValue();
                }
            }

            json.WriteEndArray();
            json.WriteNumber("issues_judged", blend.Issues);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

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
