using System.Buffers;
using System.Globalization;
using Microsoft.Win32.SafeHandles;
using Parquet;
using Tonsure.Adapters.Interop;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Stores;

/// <summary>
/// One Parquet file of intensities, by source and signal, then by start and vintage, in groups of which only those that are asked for are
/// read. It is replaced whole: a reader has the file before or the file after.
/// </summary>
internal static class GridFile
{
    private const int RowsInGroup = 2_976;
    private const string Version = "1";
    private const string VersionKey = "tonsure.schema_version";
    private const string GroupsKey = "tonsure.groups";

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
        byte[]? bytes = null;
        try
        {
            // Rented and read at once: small files, many of them, and no wait between two reads of one.
            (bytes, int length) = Bytes(path);
            using MemoryStream stream = new(bytes, 0, length, writable: false);
            return await ReadAsync(stream, span, cancellationToken);
        }
        catch (Exception missing)
            when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception failure)
            when (bytes is not null && failure is not OperationCanceledException)
        {
            // Whatever a reader of damaged bytes throws, the fact is that they cannot be read.
            throw new CorruptGridFileException(path, failure.Message, failure);
        }
        finally
        {
            if (bytes is not null)
            {
                ArrayPool<byte>.Shared.Return(bytes);
            }
        }
    }

    private static (byte[] Bytes, int Length) Bytes(string path)
    {
        using SafeFileHandle file = File.OpenHandle(
            path,
            share: FileShare.ReadWrite | FileShare.Delete
        );
        int length = checked((int)RandomAccess.GetLength(file));
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Math.Max(1, length));
        int read = 0;
        while (read < length)
        {
            int more = RandomAccess.Read(file, bytes.AsSpan(read, length - read), read);
            if (more == 0)
            {
                break;
            }

            read += more;
        }

        return (bytes, read);
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
        SourcedPoint[][] groups = [.. Series(rows).SelectMany(series => series.Chunk(RowsInGroup))];
        writer.CustomMetadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [VersionKey] = Version,
            [GroupsKey] = string.Join('\n', groups.Select(GridGroup.Of)),
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

        GridGroup[] groups =
        [
            .. reader
                .CustomMetadata.GetValueOrDefault(GroupsKey, "")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(GridGroup.Parse),
        ];
        if (groups.Length != reader.RowGroupCount)
        {
            throw new FormatException("its list of groups is not complete");
        }

        List<SourcedPoint[]> rows = [];
        for (int i = 0; i < groups.Length; i++)
        {
            if (span is not { } wanted || groups[i].Touches(wanted))
            {
                using ParquetRowGroupReader group = reader.OpenRowGroupReader(i);
                rows.Add(await GridColumns.ReadAsync(group, groups[i], span, cancellationToken));
            }
        }

        return rows;
    }

    /// <summary>Consecutive rows of one source and signal.</summary>
    private static IEnumerable<SourcedPoint[]> Series(SourcedPoint[] rows)
    {
        int first = 0;
        for (int i = 1; i <= rows.Length; i++)
        {
            if (
                i == rows.Length
                || rows[i].Source != rows[first].Source
                || rows[i].Signal with { Vintage = "" } != rows[first].Signal with { Vintage = "" }
            )
            {
                yield return rows[first..i];
                first = i;
            }
        }
    }
}
