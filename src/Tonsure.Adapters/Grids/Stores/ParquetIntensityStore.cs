using System.Globalization;
using Tonsure.Adapters.Interop;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Stores;

/// <summary>
/// Intensities below <c>TONSURE_HOME/grid</c>: a Parquet file a zone and year of what was observed, and one a zone and month of
/// forecasts by when they were made. Writers of a zone take turns; readers wait for nobody.
/// </summary>
/// <param name="folder"><c>TONSURE_HOME/grid</c>; made when something is kept.</param>
/// <param name="clock">Measures how long another writer is waited for.</param>
public sealed class ParquetIntensityStore(string folder, TimeProvider clock) : IIntensityStore
{
    private const string Forecasts = "forecasts";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    // A period that began the year before may reach into an interval; none is longer than this.
    private static readonly TimeSpan LongestPeriod = TimeSpan.FromDays(2);

    /// <summary>The folder.</summary>
    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>A text that is another one whenever observed figures were added or restated since.</summary>
    /// <exception cref="HomeUnusableException">The folder cannot be read.</exception>
    public string Version()
    {
        try
        {
            long files = 0;
            long newest = 0;
            foreach (
                string zone in Directory.Exists(Folder) ? Directory.GetDirectories(Folder) : []
            )
            {
                foreach (FileInfo file in new DirectoryInfo(zone).EnumerateFiles("*.parquet"))
                {
                    files++;
                    newest = Math.Max(newest, file.LastWriteTimeUtc.Ticks);
                }
            }

            return string.Create(CultureInfo.InvariantCulture, $"{files:x}-{newest:x}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(Folder, TonsureHome.Reason(failure), failure);
        }
    }

    /// <summary>Whether anything is kept of a zone.</summary>
    public bool Has(ZoneId zone) => Directory.Exists(FolderOf(zone));

    /// <inheritdoc/>
    /// <exception cref="HomeUnusableException">The folder cannot be written.</exception>
    /// <exception cref="CorruptGridFileException">A file that the points belong to cannot be read; nothing was changed.</exception>
    public async Task<StoreReceipt> AppendAsync(
        SourcedSeries series,
        CancellationToken cancellationToken
    )
    {
        SourcedPoint[] points =
        [
            .. series.Points.Select(point => new SourcedPoint(
                series.Source,
                series.Signal,
                series.RetrievedMs,
                point
            )),
        ];
        string zone = FolderOf(series.Zone);
        try
        {
            Directory.CreateDirectory(zone);
            using FileLock held = await LockAsync(Path.Combine(zone, ".lock"), cancellationToken);
            StoreReceipt receipt = default;
            foreach (
                IGrouping<string, SourcedPoint> file in points.GroupBy(
                    point => FileOf(zone, point),
                    StringComparer.Ordinal
                )
            )
            {
                receipt += await AppendAsync(file.Key, [.. file], cancellationToken);
            }

            return receipt;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(zone, TonsureHome.Reason(failure), failure);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="HomeUnusableException">The folder cannot be read.</exception>
    /// <exception cref="CorruptGridFileException">A file cannot be read.</exception>
    public async Task<IReadOnlyList<SourcedPoint>> ReadAsync(
        ZoneId zone,
        Interval interval,
        long? asOfMs,
        CancellationToken cancellationToken
    )
    {
        string folderOfZone = FolderOf(zone);
        if (!Directory.Exists(folderOfZone))
        {
            return [];
        }

        List<SourcedPoint[]> groups = [];
        int lastYear = interval.End.AddMilliseconds(-1).UtcDateTime.Year;
        for (int year = FirstYear(interval); year <= lastYear; year++)
        {
            groups.AddRange(
                await RowsAsync(YearFile(folderOfZone, year), interval, cancellationToken)
            );
        }

        return Vintages.Newest(groups, asOfMs ?? long.MaxValue);
    }

    /// <inheritdoc/>
    /// <exception cref="HomeUnusableException">The folder cannot be read.</exception>
    /// <exception cref="CorruptGridFileException">A file cannot be read.</exception>
    public async Task<IReadOnlyList<SourcedSeries>> ReadForecastsAsync(
        ZoneId zone,
        Interval made,
        CancellationToken cancellationToken
    )
    {
        string forecasts = Path.Combine(FolderOf(zone), Forecasts);
        if (!Directory.Exists(forecasts))
        {
            return [];
        }

        List<SourcedPoint> points = [];
        for (
            DateTime month = FirstOfMonth(made.Start);
            month < made.End.UtcDateTime;
            month = month.AddMonths(1)
        )
        {
            foreach (
                SourcedPoint[] group in await RowsAsync(
                    MonthFile(FolderOf(zone), month),
                    null,
                    cancellationToken
                )
            )
            {
                points.AddRange(group.Where(point => made.Contains(point.RetrievedMs)));
            }
        }

        return
        [
            .. points
                .GroupBy(point =>
                    (point.RetrievedMs, point.Source, point.Signal.Kind, point.Signal.Basis)
                )
                .OrderBy(issue => issue.Key.RetrievedMs)
                .ThenBy(issue => issue.Key.Source, StringComparer.Ordinal)
                .Select(issue => new SourcedSeries(
                    zone,
                    issue.Key.Source,
                    issue.First().Signal,
                    issue.Key.RetrievedMs,
                    [.. issue.Select(point => point.Point)]
                )),
        ];
    }

    private static async Task<StoreReceipt> AppendAsync(
        string path,
        SourcedPoint[] points,
        CancellationToken cancellationToken
    )
    {
        List<SourcedPoint> rows = [];
        foreach (SourcedPoint[] group in await GridFile.ReadAsync(path, null, cancellationToken))
        {
            rows.AddRange(group);
        }

        StoreReceipt receipt = Vintages.Append(rows, points);
        if (receipt.Added + receipt.Restated > 0)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await GridFile.ReplaceAsync(path, Vintages.InOrder(rows), cancellationToken);
        }

        return receipt;
    }

    private static async Task<IReadOnlyList<SourcedPoint[]>> RowsAsync(
        string path,
        Interval? span,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await GridFile.ReadAsync(path, span, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(path, TonsureHome.Reason(failure), failure);
        }
    }

    private async Task<FileLock> LockAsync(string path, CancellationToken cancellationToken)
    {
        long began = clock.GetTimestamp();
        while (true)
        {
            if (
                FileLock.TryTake(
                    path,
                    UnixFileMode.UserRead
                        | UnixFileMode.UserWrite
                        | UnixFileMode.GroupRead
                        | UnixFileMode.GroupWrite
                ) is
                { } held
            )
            {
                return held;
            }

            if (clock.GetElapsedTime(began) >= Patience)
            {
                throw new IOException("another process has been writing to it all the while");
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    private string FolderOf(ZoneId zone) => Path.Combine(Folder, zone.ToString());

    private static string FileOf(string zone, SourcedPoint point) =>
        point.Point.Quality == PointQuality.Forecast
            ? MonthFile(
                zone,
                DateTimeOffset.FromUnixTimeMilliseconds(point.RetrievedMs).UtcDateTime
            )
            : YearFile(zone, point.Point.Period.Start.UtcDateTime.Year);

    private static string YearFile(string zone, int year) =>
        Path.Combine(zone, string.Create(CultureInfo.InvariantCulture, $"{year:0000}.parquet"));

    private static string MonthFile(string zone, DateTime month) =>
        Path.Combine(
            zone,
            Forecasts,
            string.Create(CultureInfo.InvariantCulture, $"{month:yyyy-MM}.parquet")
        );

    private static int FirstYear(Interval interval) =>
        interval.StartMs - (long)LongestPeriod.TotalMilliseconds
        < DateTimeOffset.MinValue.ToUnixTimeMilliseconds()
            ? 1
            : (interval.Start - LongestPeriod).UtcDateTime.Year;

    private static DateTime FirstOfMonth(DateTimeOffset instant) =>
        new(instant.UtcDateTime.Year, instant.UtcDateTime.Month, 1, 0, 0, 0, DateTimeKind.Utc);
}
