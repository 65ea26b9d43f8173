using System.Globalization;
using System.Text.Json;
using Tonsure.Cli.Rendering;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Cli.Grids;

/// <summary>Hours of a zone with who stands behind each.</summary>
internal static class HistoryOutput
{
    private const int MostRows = 72;
    private const int Day = 24;

    public static void Write(CommandContext cli, SourcedHours hours, Signal signal, string format)
    {
        switch (format)
        {
            case "json":
                cli.Out.Write(Text(hours, signal));
                break;
            case "csv":
                TableWriter.Csv(cli.Out, Rows(hours));
                break;
            default:
                WriteTable(cli, hours);
                break;
        }
    }

    /// <summary>The part of an hour's JSON that says who stands behind it.</summary>
    public static void WriteSource(Utf8JsonWriter json, SourcedHour hour)
    {
        json.WriteString("evidence", hour.Figure.Tier.Grade().Word());
        json.WriteString("tier", hour.Figure.Tier.Word());
        json.WriteString("source", hour.Source);
        json.WriteString("publisher", hour.Signal.Source);
        json.WriteString("vintage", hour.Signal.Vintage);
        json.WriteString("licence", hour.Signal.Licence);
    }

    /// <summary>Who was asked, and what came of it.</summary>
    public static void WriteAttempts(Utf8JsonWriter json, IEnumerable<SourceAttempt> attempts)
    {
        json.WriteStartArray("attempts");
        foreach (SourceAttempt attempt in attempts)
        {
            SourceAnswer.Failed? failed = attempt.Answer as SourceAnswer.Failed;
            json.WriteStartObject();
            json.WriteString("source", attempt.Source);
            json.WriteBoolean("answered", failed is null);
            json.WriteString("failure", failed is null ? null : Words.Snake(failed.Failure));
            json.WriteString("detail", failed?.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Text(SourcedHours hours, Signal signal) =>
        Json.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("zone", hours.Zone.ToString());
            json.WriteStartObject("signal");
            json.WriteString("kind", Words.Snake(signal.Kind));
            json.WriteString("basis", Words.Snake(signal.Basis));
            json.WriteEndObject();
            json.WriteString("start", Start(hours.Hours[0].Hour));
            json.WriteString("end", Start(hours.Hours[^1].Hour + 1));
            json.WriteStartObject("hours_by_tier");
            foreach ((IntensityTier tier, int count) in Tiers(hours))
            {
                json.WriteNumber(tier.Word(), count);
            }

            json.WriteEndObject();
            json.WriteStartArray("hours");
            foreach (SourcedHour hour in hours.Hours)
            {
                Bounded<CarbonIntensity> figure = hour.Figure.Intensity;
                json.WriteStartObject();
                json.WriteString("start", Start(hour.Hour));
                json.WriteDecimal("g_per_kwh", figure.Value.MilligramsPerKilowattHour, 3);
                json.WriteDecimal("lower", figure.Lower.MilligramsPerKilowattHour, 3);
                json.WriteDecimal("upper", figure.Upper.MilligramsPerKilowattHour, 3);
                WriteSource(json, hour);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteAttempts(json, hours.Attempts);
            json.WriteEndObject();
        });

    private static IEnumerable<IReadOnlyList<string>> Rows(SourcedHours hours) =>
        hours
            .Hours.Select(hour =>
                (IReadOnlyList<string>)
                    [
                        hours.Zone.ToString(),
                        Start(hour.Hour),
                        Grams(hour.Figure.Intensity.Value),
                        Grams(hour.Figure.Intensity.Lower),
                        Grams(hour.Figure.Intensity.Upper),
                        hour.Figure.Tier.Grade().Word(),
                        hour.Figure.Tier.Word(),
                        hour.Source,
                        hour.Signal.Vintage,
                        hour.Signal.Licence,
                    ]
            )
            .Prepend([
                "zone",
                "start",
                "g_per_kwh",
                "lower_g_per_kwh",
                "upper_g_per_kwh",
                "evidence",
                "tier",
                "source",
                "vintage",
                "licence",
            ]);

    /// <summary>An hour a row, or a day a row where there are many.</summary>
    private static void WriteTable(CommandContext cli, SourcedHours hours)
    {
        Languages.Texts texts = cli.Texts;
        bool daily = hours.Hours.Count > MostRows;
        IEnumerable<SourcedHour[]> groups = daily
            ? hours.Hours.GroupBy(hour => hour.Hour / Day).Select(day => day.ToArray())
            : hours.Hours.Select(hour => new[] { hour });
        string[] figures = ["g CO₂e/kWh", "90 %"];
        TableWriter.Table(
            cli,
            [daily ? texts.DayInUtc : texts.HourInUtc, .. figures, texts.Evidence, texts.Source],
            figures,
            groups.Select(group =>
            {
                Figure figure = Figures.Plain(
                    group.Average(h => h.Figure.Intensity.Value.GramsPerKilowattHour),
                    group.Average(h => h.Figure.Intensity.Lower.GramsPerKilowattHour),
                    group.Average(h => h.Figure.Intensity.Upper.GramsPerKilowattHour)
                );
                return (IReadOnlyList<string>)
                    [
                        HourIndex
                            .Start(group[0].Hour)
                            .ToString(
                                daily ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm'Z'",
                                CultureInfo.InvariantCulture
                            ),
                        figure.Value,
                        figure.Bounds,
                        texts.Grade(group.Max(h => h.Figure.Tier).Grade()),
                        string.Join(
                            ", ",
                            group.Select(h => h.Source).Distinct(StringComparer.Ordinal)
                        ),
                    ];
            })
        );
        cli.Out.WriteLine(
            "  "
                + string.Join(
                    " · ",
                    Tiers(hours)
                        .Select(tier =>
                            $"{texts.Tier(tier.Tier, hours.Zone.ToString())} {tier.Count.ToString(CultureInfo.InvariantCulture)} h"
                        )
                )
        );
        foreach (
            var source in hours
                .Hours.Where(hour => hour.Source != IntensityChain.Profile)
                .GroupBy(hour => (hour.Source, hour.Signal.Source, hour.Signal.Licence))
        )
        {
            cli.Out.WriteLine($"  {source.Key.Item1}: {texts.Licence} {source.Key.Licence}");
        }

        if (hours.Hours.Any(hour => hour.Source == IntensityChain.Profile))
        {
            cli.Out.WriteLine(texts.AttributionLine);
        }
    }

    private static IEnumerable<(IntensityTier Tier, int Count)> Tiers(SourcedHours hours) =>
        hours
            .Hours.CountBy(hour => hour.Figure.Tier)
            .OrderBy(tier => tier.Key)
            .Select(tier => (tier.Key, tier.Value));

    private static string Start(long hour) => Json.Instant(hour * HourIndex.Milliseconds);

    private static string Grams(CarbonIntensity figure) =>
        Json.Decimal(figure.MilligramsPerKilowattHour, 3);
}
