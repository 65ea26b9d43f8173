using System.Globalization;
using Parquet;
using Parquet.Schema;
using Tonsure.Accounting;

namespace Tonsure.Adapters.Ledgers;

/// <summary>One segment, written and read without DuckDB.</summary>
/// <param name="Activities">Its rows.</param>
/// <param name="StatedDigest">The digest that the file states.</param>
internal sealed record SegmentFile(IReadOnlyList<Activity> Activities, string? StatedDigest)
{
    private const int RowsInGroup = 65_536;

    /// <summary>Writes a segment.</summary>
    internal static async Task WriteAsync(
        Stream stream,
        IReadOnlyList<Activity> activities,
        CancellationToken cancellationToken
    )
    {
        Activity[] rows = [.. activities];
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(
            ActivitySchema.Parquet,
            stream,
            cancellationToken: cancellationToken
        );
        writer.CustomMetadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [ActivitySchema.VersionKey] = ActivitySchema.Version,
            [ActivitySchema.DigestKey] = ActivitySchema.Digest(rows),
        };
        for (int first = 0; first < rows.Length; first += RowsInGroup)
        {
            ReadOnlyMemory<Activity> part = rows.AsMemory(
                first,
                Math.Min(RowsInGroup, rows.Length - first)
            );
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            foreach (ActivityColumn column in ActivitySchema.Columns)
            {
                await column.WriteAsync(group, part, cancellationToken);
            }

            group.CompleteValidate();
        }
    }

    /// <summary>Reads a segment whole.</summary>
    /// <exception cref="CorruptSegmentException">It is no segment that this program can read.</exception>
    internal static async Task<SegmentFile> ReadAsync(
        string path,
        CancellationToken cancellationToken
    )
    {
        byte[] bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        try
        {
            using MemoryStream stream = new(bytes, writable: false);
            return await ReadAsync(stream, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever a reader of damaged bytes throws, the fact is that they cannot be read.
            throw new CorruptSegmentException(path, failure.Message, failure);
        }
    }

    /// <summary>Reads a segment whole, and says what is wrong with it where its rows are not what was written.</summary>
    internal static async Task<(
        IReadOnlyList<Activity> Activities,
        LedgerFinding? Finding
    )> CheckAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            SegmentFile segment = await ReadAsync(path, cancellationToken);
            return (
                segment.Activities,
                ActivitySchema.Digest(segment.Activities) == segment.StatedDigest
                    ? null
                    : new LedgerFinding(
                        path,
                        LedgerProblem.DigestMismatch,
                        segment.StatedDigest ?? ""
                    )
            );
        }
        catch (CorruptSegmentException corrupt)
        {
            return (
                [],
                new LedgerFinding(
                    path,
                    corrupt.InnerException is UnknownSchemaException
                        ? LedgerProblem.UnknownSchema
                        : LedgerProblem.Corrupt,
                    corrupt.Detail
                )
            );
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return (
                [],
                new LedgerFinding(path, LedgerProblem.Unreadable, TonsureHome.Reason(unreadable))
            );
        }
    }

    private static async Task<SegmentFile> ReadAsync(
        Stream stream,
        CancellationToken cancellationToken
    )
    {
        await using ParquetReader reader = await ParquetReader.CreateAsync(
            stream,
            cancellationToken: cancellationToken
        );
        string version = reader.CustomMetadata.GetValueOrDefault(ActivitySchema.VersionKey, "none");
        if (version != ActivitySchema.Version)
        {
            throw new UnknownSchemaException(version);
        }

        Dictionary<string, DataField> stored = reader.Schema.DataFields.ToDictionary(
            field => field.Name,
            StringComparer.Ordinal
        );
        List<Activity> activities = [];
        for (int i = 0; i < reader.RowGroupCount; i++)
        {
            using ParquetRowGroupReader group = reader.OpenRowGroupReader(i);
            ActivityDraft[] drafts = new ActivityDraft[group.RowCount];
            for (int row = 0; row < drafts.Length; row++)
            {
                drafts[row] = new ActivityDraft();
            }

            foreach (ActivityColumn column in ActivitySchema.Columns)
            {
                if (!stored.TryGetValue(column.Field.Name, out DataField? field))
                {
                    throw new FormatException(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"column {column.Field.Name} is missing"
                        )
                    );
                }

                await column.ReadAsync(group, field, drafts, cancellationToken);
            }

            activities.AddRange(drafts.Select(draft => draft.ToActivity()));
        }

        return new SegmentFile(
            activities,
            reader.CustomMetadata.GetValueOrDefault(ActivitySchema.DigestKey)
        );
    }
}
