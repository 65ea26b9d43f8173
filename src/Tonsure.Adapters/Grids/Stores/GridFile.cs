using System.Globalization;
using Parquet;
using Tonsure.Adapters.Interop;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Stores;

/// <summary>
/// One Parquet file of intensities, by start, then by source and vintage, in groups of consecutive rows of which only those that are
/// asked for are read. It is replaced whole: a reader has the file before or the file after.
/// </summary>
internal static class GridFile
{
    private const int RowsInGroup = 1_000;
    private const string Version = "1";
    private const string VersionKey = "tonsure.schema_version";
    private const string GroupsKey = "tonsure.groups_ms";

    /// <summary>Writes the rows under a name that nobody reads, makes them durable and puts them in place of the file.</summary>
    internal static async Task ReplaceAsync(
        string path,
        SourcedPoint[] rows,
        CancellationToken cancellationToken
    )
    {
        string temporary =
            $"{path}.{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}.tmp";
        try
        {
            await using (
                FileStream file = new(temporary, FileMode.Create, FileAccess.Write, FileShare.Read)
            )
            {
                await WriteAsync(file, rows, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            cancellationToken.ThrowIfCancellationRequested();
            File.Move(temporary, path, overwrite: true);
            DurableNames.SyncDirectory(Path.GetDirectoryName(path)!);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>The rows of the groups that touch a span; none where there is no file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="span">The span; null for all rows.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="CorruptGridFileException">It is no file that this program can read.</exception>
    internal static async Task<IReadOnlyList<SourcedPoint[]>> ReadAsync(
        string path,
        Interval? span,
        CancellationToken cancellationToken
    )
    {
        // The file's end and the groups that are asked for are read, not what lies between.
        FileStream stream;
        try
        {
            stream = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                bufferSize: span is null ? 65_536 : 4_096
            );
        }
        catch (Exception missing)
            when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }

        await using (stream)
        {
            try
            {
                return await ReadAsync(stream, span, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Whatever a reader of damaged bytes throws, the fact is that they cannot be read.
                throw new CorruptGridFileException(path, failure.Message, failure);
            }
        }
    }

    private static async Task WriteAsync(
        Stream stream,
        SourcedPoint[] rows,
        CancellationToken cancellationToken
    )
    {
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(
            GridColumns.Schema,
            stream,
            cancellationToken: cancellationToken
        );
        SourcedPoint[][] groups = [.. rows.Chunk(RowsInGroup)];
        writer.CustomMetadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [VersionKey] = Version,
            [GroupsKey] = string.Join(' ', groups.Select(Span)),
        };
        foreach (SourcedPoint[] part in groups)
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            await GridColumns.WriteAsync(group, part, cancellationToken);
        }
    }

    private static async Task<IReadOnlyList<SourcedPoint[]>> ReadAsync(
        Stream stream,
        Interval? span,
        CancellationToken cancellationToken
    )
    {
        await using ParquetReader reader = await ParquetReader.CreateAsync(
            stream,
            cancellationToken: cancellationToken
        );
        string version = reader.CustomMetadata.GetValueOrDefault(VersionKey, "none");
        if (version != Version)
        {
            throw new FormatException($"its schema is {version}, not {Version}");
        }

        string[] groups = reader
            .CustomMetadata.GetValueOrDefault(GroupsKey, "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (groups.Length != reader.RowGroupCount)
        {
            throw new FormatException("its list of groups is not complete");
        }

        List<SourcedPoint[]> rows = [];
        for (int i = 0; i < groups.Length; i++)
        {
            if (span is not { } wanted || Touches(groups[i], wanted))
            {
                using ParquetRowGroupReader group = reader.OpenRowGroupReader(i);
                rows.Add(await GridColumns.ReadAsync(group, cancellationToken));
            }
        }

        return rows;
    }

    private static string Span(SourcedPoint[] rows) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{rows[0].Point.Period.StartMs}/{rows.Max(row => row.Point.Period.EndMs)}"
        );

    private static bool Touches(string group, Interval wanted)
    {
        string[] ends = group.Split('/');
        return long.Parse(ends[0], CultureInfo.InvariantCulture) < wanted.EndMs
            && long.Parse(ends[1], CultureInfo.InvariantCulture) > wanted.StartMs;
    }
}
