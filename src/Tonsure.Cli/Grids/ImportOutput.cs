using System.Globalization;
using Tonsure.Adapters.Grids.Files;
using Tonsure.Cli.Rendering;
using Tonsure.Grid.Sources;

namespace Tonsure.Cli.Grids;

/// <summary>What an import has taken and what it has not.</summary>
internal static class ImportOutput
{
    private const int MostSaid = 10;

    /// <summary>Names the first rows that were not taken; all of them are in the JSON.</summary>
    public static void SayRejected(
        CommandContext cli,
        string path,
        IReadOnlyList<RejectedRow> rejected
    )
    {
        foreach (RejectedRow row in rejected.Take(MostSaid))
        {
            cli.Say(
                string.Create(CultureInfo.InvariantCulture, $"{path}:{row.Line}: {row.Reason}")
            );
        }

        if (rejected.Count > 0)
        {
            cli.Warn(cli.Texts.RowsRejected(rejected.Count));
        }
    }

    public static void Write(
        CommandContext cli,
        IntensityFile file,
        FileTerms terms,
        IReadOnlyList<ImportedZone> zones,
        IReadOnlyList<string> unknown,
        string format
    )
    {
        switch (format)
        {
            case "json":
                WriteJson(cli, file, terms, zones, unknown);
                break;
            case "csv":
                TableWriter.Csv(
                    cli.Out,
                    zones
                        .Select(Row)
                        .Prepend([
                            "zone",
                            "points",
                            "start",
                            "end",
                            "added",
                            "restated",
                            "unchanged",
                        ])
                );
                break;
            default:
                WriteTable(cli, file, terms, zones);
                break;
        }
    }

    private static void WriteJson(
        CommandContext cli,
        IntensityFile file,
        FileTerms terms,
        IReadOnlyList<ImportedZone> zones,
        IReadOnlyList<string> unknown
    ) =>
        cli.Out.Write(
            Json.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("file", file.Name);
                json.WriteString("unit", file.Unit);
                json.WriteStartObject("signal");
                json.WriteString("kind", Words.Snake(terms.Kind));
                json.WriteString("basis", Words.Snake(terms.Basis));
                json.WriteEndObject();
                json.WriteString("licence", terms.Licence);
                json.WriteStartArray("zones");
                foreach (ImportedZone zone in zones)
                {
                    json.WriteStartObject();
                    json.WriteString("zone", zone.Series.Zone.ToString());
                    json.WriteNumber("points", zone.Series.Points.Count);
                    json.WriteString("start", Json.Instant(zone.Series.Points[0].Period.StartMs));
                    json.WriteString("end", Json.Instant(zone.Series.Points[^1].Period.EndMs));
                    json.WriteNumber("added", zone.Kept.Added);
                    json.WriteNumber("restated", zone.Kept.Restated);
                    json.WriteNumber("unchanged", zone.Kept.Unchanged);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("unknown_zones");
                foreach (string zone in unknown)
                {
                    json.WriteStringValue(zone);
                }

                json.WriteEndArray();
                json.WriteStartArray("rejected");
                foreach (RejectedRow row in file.Rejected)
                {
                    json.WriteStartObject();
                    json.WriteNumber("line", row.Line);
                    json.WriteString("reason", row.Reason);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            })
        );

    private static void WriteTable(
        CommandContext cli,
        IntensityFile file,
        FileTerms terms,
        IReadOnlyList<ImportedZone> zones
    )
    {
        Languages.Texts texts = cli.Texts;
        string[] counts = [texts.PointCount, texts.Added, texts.Restated, texts.Unchanged];
        cli.Out.WriteLine(
            $"{file.Name}: {file.Unit}, {Words.Snake(terms.Kind)} {Words.Snake(terms.Basis)}, {texts.Licence} {terms.Licence}"
        );
        TableWriter.Table(
            cli,
            [texts.Zone, texts.FromUtc, texts.UntilUtc, .. counts],
            counts,
            zones.Select(zone =>
            {
                IReadOnlyList<string> row = Row(zone);
                return (IReadOnlyList<string>)
                    [row[0], row[2], row[3], row[1], row[4], row[5], row[6]];
            })
        );
    }

    private static IReadOnlyList<string> Row(ImportedZone zone) =>
        [
            zone.Series.Zone.ToString(),
            Count(zone.Series.Points.Count),
            Json.Instant(zone.Series.Points[0].Period.StartMs),
            Json.Instant(zone.Series.Points[^1].Period.EndMs),
            Count(zone.Kept.Added),
            Count(zone.Kept.Restated),
            Count(zone.Kept.Unchanged),
        ];

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
