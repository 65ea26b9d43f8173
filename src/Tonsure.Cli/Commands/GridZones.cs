using System.Globalization;
using Tonsure.Cli.Rendering;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Cli.Commands;

/// <summary>The zones and countries with their yearly means.</summary>
internal static class GridZones
{
    private sealed record Row(
        string Zone,
        string Name,
        IntensityTier Best,
        Bounded<CarbonIntensity> Year,
        double? Imputed,
        Signal Signal
    );

    public static void Show(CommandContext cli, string format)
    {
        Row[] rows = [.. Rows(cli)];
        if (format == "json")
        {
            cli.Out.Write(
                Json.Write(json =>
                {
                    json.WriteStartArray();
                    foreach (Row row in rows)
                    {
                        json.WriteStartObject();
                        json.WriteString("zone", row.Zone);
                        json.WriteString("name", row.Name);
                        json.WriteString("best", row.Best.Word());
                        json.WriteString("evidence", row.Best.Grade().Word());
                        json.WriteDecimal(
                            "intensity_g_per_kwh",
                            row.Year.Value.MilligramsPerKilowattHour,
                            3
                        );
                        json.WriteDecimal(
                            "lower_g_per_kwh",
                            row.Year.Lower.MilligramsPerKilowattHour,
                            3
                        );
                        json.WriteDecimal(
                            "upper_g_per_kwh",
                            row.Year.Upper.MilligramsPerKilowattHour,
                            3
                        );
                        json.WriteNumber("imputed_share", row.Imputed, 3);
                        json.WriteString("source", row.Signal.Source);
                        json.WriteString("vintage", row.Signal.Vintage);
                        json.WriteString("licence", row.Signal.Licence);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                })
            );
            return;
        }

        if (format == "csv")
        {
            TableWriter.Csv(
                cli.Out,
                rows.Select(row =>
                        (IReadOnlyList<string>)
                            [
                                row.Zone,
                                row.Name,
                                row.Best.Word(),
                                row.Best.Grade().Word(),
                                Json.Decimal(row.Year.Value.MilligramsPerKilowattHour, 3),
                                Json.Decimal(row.Year.Lower.MilligramsPerKilowattHour, 3),
                                Json.Decimal(row.Year.Upper.MilligramsPerKilowattHour, 3),
                                row.Imputed?.ToString("0.###", CultureInfo.InvariantCulture) ?? "",
                                row.Signal.Source,
                                row.Signal.Vintage,
                                row.Signal.Licence,
                            ]
                    )
                    .Prepend([
                        "zone",
                        "name",
                        "best",
                        "evidence",
                        "intensity_g_per_kwh",
                        "lower_g_per_kwh",
                        "upper_g_per_kwh",
                        "imputed_share",
                        "source",
                        "vintage",
                        "licence",
                    ])
            );
            return;
        }

        Languages.Texts texts = cli.Texts;
        TableWriter.Table(
            cli,
            [
                texts.Zone,
                texts.Name,
                texts.Evidence,
                texts.Intensity,
                texts.Bounds,
                texts.Imputed,
                texts.Source,
            ],
            [texts.Intensity, texts.Bounds, texts.Imputed],
            rows.Select(row =>
            {
                Figure figure = Figures.Plain(
                    row.Year.Value.GramsPerKilowattHour,
                    row.Year.Lower.GramsPerKilowattHour,
                    row.Year.Upper.GramsPerKilowattHour
                );
                return (IReadOnlyList<string>)
                    [
                        row.Zone,
                        row.Name,
                        texts.Grade(row.Best.Grade()),
                        figure.Value,
                        figure.Bounds,
                        row.Imputed is > 0 and { } share
                            ? share.ToString("0 %", CultureInfo.InvariantCulture)
                            : "",
                        $"{row.Signal.Source} {row.Signal.Vintage}",
                    ];
            })
        );
        cli.Out.WriteLine(texts.AttributionLine);
    }

    private static IEnumerable<Row> Rows(CommandContext cli)
    {
        GridTables tables = cli.World.Tables;
        bool korean = cli.Texts is Languages.Korean;
        foreach (ZoneProfile zone in tables.Zones)
        {
            yield return new Row(
                zone.Zone.ToString(),
                korean ? zone.KoreanName : zone.Name,
                zone.HasHours ? IntensityTier.Profile : IntensityTier.ZoneYear,
                zone.Year,
                zone.ImputedShare,
                zone.Signal
            );
        }

        foreach (
            CountryYear country in tables.Countries.Where(c =>
                !tables.TryGetZone(ZoneId.Parse(c.Country), out _)
            )
        )
        {
            yield return new Row(
                country.Country,
                korean ? country.KoreanName : country.Name,
                IntensityTier.Country,
                country.Intensity,
                null,
                country.Signal
            );
        }

        yield return new Row(
            ZoneId.World.ToString(),
            korean ? tables.World.KoreanName : tables.World.Name,
            IntensityTier.World,
            tables.World.Intensity,
            null,
            tables.World.Signal
        );
    }
}
