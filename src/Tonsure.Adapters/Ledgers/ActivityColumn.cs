using System.Data.Common;
using System.Security.Cryptography;
using Parquet;
using Parquet.Schema;
using Tonsure.Accounting;

namespace Tonsure.Adapters.Ledgers;

/// <summary>One column of a segment: its name and type, and how it is written, read and digested.</summary>
internal abstract class ActivityColumn(DataField stored)
{
    /// <summary>The column's name and Parquet type.</summary>
    internal DataField Field => stored;

    /// <summary>Writes the column of a row group.</summary>
    internal abstract Task WriteAsync(
        ParquetRowGroupWriter group,
        ReadOnlyMemory<Activity> activities,
        CancellationToken cancellationToken
    );

    /// <summary>Reads the column of a row group.</summary>
    internal abstract Task ReadAsync(
        ParquetRowGroupReader group,
        DataField source,
        ActivityDraft[] drafts,
        CancellationToken cancellationToken
    );

    /// <summary>Takes the column from a row of an SQL result.</summary>
    internal abstract void Take(DbDataReader reader, int ordinal, ActivityDraft draft);

    /// <summary>Adds the value to a digest: 0 for null, else 1 and its bytes, so that no two rows read the same.</summary>
    internal abstract void Digest(IncrementalHash hash, Activity activity);
}
