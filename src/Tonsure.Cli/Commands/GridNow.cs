using System.Globalization;
using Tonsure.Cli.Rendering;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Cli.Commands;

/// <summary>A zone's intensity in this hour and the next ones, with the cleanest marked.</summary>
internal static class GridNow
{
    private const int Hours = 24;
    private const int BarWidth = 32;

    public static void Show(CommandContext cli, ZoneId zone, string format)
    {
        long now = HourIndex.Of(cli.World.Time.GetUtcNow().ToUnixTimeMilliseconds());
        HourlyIntensity[] hours =
        [
            .. Enumerable.Range(0, Hours).Select(i => cli.World.Intensities.At(zone, now + i)),
        ];
        Signal signal = cli.World.Tables.SignalOf(zone);
        switch (format)
        {
            case "json":
                WriteJson(cli, zone, now, hours, signal);
                break;
            case "csv":
                TableWriter.Csv(
                    cli.Out,
                    hours
                        .Select((hour, i) => (IReadOnlyList<string>)[.. Columns(now + i, hour)])
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
                WriteChart(cli, zone, now, hours, signal);
                break;
        }
    }

    private static string[] Columns(long hour, HourlyIntensity figure) =>
        [
            Json.Instant(hour * HourIndex.Milliseconds),
            Json.Decimal(figure.Intensity.Value.MilligramsPerKilowattHour, 3),
            Json.Decimal(figure.Intensity.Lower.MilligramsPerKilowattHour, 3),
            Json.Decimal(figure.Intensity.Upper.MilligramsPerKilowattHour, 3),
            figure.Tier.Grade().Word(),
            figure.Tier.Word(),
        ];

    private static void WriteJson(
        CommandContext cli,
        ZoneId zone,
        long now,
        HourlyIntensity[] hours,
        Signal signal
    ) =>
        cli.Out.Write(
            Json.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("zone", zone.ToString());
                json.WriteString("signal", $"{signal.Kind} {signal.Basis}".ToLowerInvariant());
                json.WriteString("source", signal.Source);
                json.WriteString("vintage", signal.Vintage);
                json.WriteString("licence", signal.Licence);
                json.WriteStartArray("hours");
                for (int i = 0; i < hours.Length; i++)
                {
                    Bounded<CarbonIntensity> figure = hours[i].Intensity;
                    json.WriteStartObject();
                    json.WriteString("start", Json.Instant((now + i) * HourIndex.Milliseconds));
                    json.WriteDecimal(
                        "intensity_g_per_kwh",
                        figure.Value.MilligramsPerKilowattHour,
                        3
                    );
                    json.WriteDecimal("lower_g_per_kwh", figure.Lower.MilligramsPerKilowattHour, 3);
                    json.WriteDecimal("upper_g_per_kwh", figure.Upper.MilligramsPerKilowattHour, 3);
                    json.WriteString("evidence", hours[i].Tier.Grade().Word());
                    json.WriteString("tier", hours[i].Tier.Word());
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            })
        );

    private static void WriteChart(
        CommandContext cli,
        ZoneId zone,
        long now,
        HourlyIntensity[] hours,
        Signal signal
    )
    {
        Languages.Texts texts = cli.Texts;
        Figure first = Plain(hours[0]);
        cli.Out.WriteLine(
            $"{zone}  {first.Value} g CO₂e/kWh  {first.Bounds}  {texts.Grade(hours[0].Tier.Grade())} ({texts.Tier(hours[0].Tier, zone.ToString())}, {signal.Source} {signal.Vintage})"
        );
        if (hours[0].Tier > IntensityTier.Profile)
        {
            cli.Out.WriteLine(texts.OnlyYearly(zone.ToString()));
            cli.Out.WriteLine(texts.AttributionLine);
            return;
        }

        double largest = hours.Max(h => h.Intensity.Value.GramsPerKilowattHour);
        double smallest = hours.Min(h => h.Intensity.Value.GramsPerKilowattHour);
        for (int i = 0; i < hours.Length; i++)
        {
            double value = hours[i].Intensity.Value.GramsPerKilowattHour;
            string bar = new('█', Math.Max(1, (int)Math.Round(value / largest * BarWidth)));
            string mark = value <= smallest * 1.005 ? " ←" : "";
            string time = HourIndex
                .Start(now + i)
                .ToString("MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
            Figure figure = Plain(hours[i]);
            cli.Out.WriteLine($"  {time}  {figure.Value, 6}  {bar}{mark}");
        }

        cli.Out.WriteLine($"  ← {texts.CleanestHours}");
        cli.Out.WriteLine(texts.AttributionLine);
    }

    private static Figure Plain(HourlyIntensity hour) =>
        Figures.Plain(
            hour.Intensity.Value.GramsPerKilowattHour,
            hour.Intensity.Lower.GramsPerKilowattHour,
            hour.Intensity.Upper.GramsPerKilowattHour
        );
}
