using System.Globalization;
using Tonsure.Adapters.Tables;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Files;

/// <summary>
/// A file of intensities: CSV with a column a zone (<c>utc_hour,DE,FR</c>), CSV or Parquet with a row a period. What its rows say, and
/// which of them were not taken.
/// </summary>
/// <param name="Name">The file's name.</param>
/// <param name="Zones">The points of each zone, ascending.</param>
/// <param name="Unit">The unit of the file's figures.</param>
/// <param name="Rejected">The rows that were not taken.</param>
public sealed record IntensityFile(
    string Name,
    IReadOnlyDictionary<ZoneId, IReadOnlyList<IntensityPoint>> Zones,
    string Unit,
    IReadOnlyList<RejectedRow> Rejected
)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="TableException">It cannot be read, lacks a column, does not state its unit, or no row of it could be taken.</exception>
    public static async Task<IntensityFile> ReadAsync(
        string path,
        FileTerms terms,
        CancellationToken cancellationToken
    )
    {
        bool parquet = path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase);
        (IReadOnlyList<string> header, IReadOnlyList<FileRow> rows) = parquet
            ? await ParquetRows.ReadAsync(path, cancellationToken)
            : CsvRows.Read(path);
        if (!parquet && FileColumns.IsWide(header))
        {
            return Wide(path, terms);
        }

        FileColumns columns = FileColumns.Find(path, header, terms);
        RowReading reading = new(columns, terms, header.Count);
        foreach (FileRow row in rows)
        {
            reading.Add(row);
        }

        IntensityFile file = new(
            Path.GetFileName(path),
            reading.Zones(),
            columns.Unit.Name,
            reading.Rejected
        );
        return file.Zones.Count > 0
            ? file
            : throw new TableException(
                path,
                file.Rejected.Count > 0 ? file.Rejected[0].Line : 0,
                file.Rejected.Count > 0
                    ? $"no row could be taken; the first: {file.Rejected[0].Reason}"
                    : "there is no row"
            );
    }

    /// <summary>A file's zones as a source states them.</summary>
    public IEnumerable<SourcedSeries> Series(FileTerms terms, string source, long retrievedMs) =>
        Zones
            .OrderBy(zone => zone.Key.ToString(), StringComparer.Ordinal)
            .Select(zone => new SourcedSeries(
                zone.Key,
                source,
                new Signal(terms.Kind, terms.Basis, Name, "", terms.Licence),
                retrievedMs,
                zone.Value
            ));

    private static IntensityFile Wide(string path, FileTerms terms)
    {
        Dictionary<ZoneId, IReadOnlyList<IntensityPoint>> zones = [];
        foreach ((string name, var history) in IntensityFiles.Load(path))
        {
            ZoneId zone = ZoneId.TryParse(name, out ZoneId parsed)
                ? parsed
                : throw new TableException(path, 1, $"the column '{name}' is not a zone id");
            List<IntensityPoint> points = [];
            for (long hour = history.FirstHour; hour < history.EndHour; hour++)
            {
                if (history[hour].IsKnown)
                {
                    points.Add(
                        new IntensityPoint(
                            Interval.FromMilliseconds(
                                hour * HourIndex.Milliseconds,
                                (hour + 1) * HourIndex.Milliseconds
                            ),
                            history[hour],
                            PointQuality.Observed
                        )
                    );
                }
            }

            if (points.Count > 0 && (terms.Zone is null || terms.Zone == zone))
            {
                zones.Add(zone, points);
            }
        }

        return zones.Count > 0
            ? new IntensityFile(Path.GetFileName(path), zones, "g/kwh", [])
            : throw new TableException(
                path,
                0,
                terms.Zone is { } wanted
                    ? string.Create(CultureInfo.InvariantCulture, $"no hour of zone {wanted}")
                    : "there is no hour"
            );
    }
}
