using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Parquet;
using Parquet.Schema;
using Tonsure.Accounting;

namespace Tonsure.Adapters.Ledgers;

/// <summary>A column of UTF-8 text.</summary>
internal sealed class TextColumn(
    string name,
    bool nullable,
    Func<Activity, string?> get,
    Action<ActivityDraft, string?> set
) : ActivityColumn(new DataField(name, typeof(string), nullable))
{
    internal override async Task WriteAsync(
        ParquetRowGroupWriter group,
        ReadOnlyMemory<Activity> activities,
        CancellationToken cancellationToken
    )
    {
        string?[] values = new string?[activities.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = get(activities.Span[i]);
        }

        await group.WriteAsync(Field, values!);
    }

    internal override async Task ReadAsync(
        ParquetRowGroupReader group,
        DataField source,
        ActivityDraft[] drafts,
        CancellationToken cancellationToken
    )
    {
        string?[] values = new string?[drafts.Length];
        await group.ReadAsync(source, values.AsMemory()!, null, cancellationToken);
        for (int i = 0; i < values.Length; i++)
        {
            set(drafts[i], values[i]);
        }
    }

    internal override void Take(DbDataReader reader, int ordinal, ActivityDraft draft) =>
        set(draft, reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal));

    /// <summary>The length in bytes, little-endian, goes before the bytes.</summary>
    internal override void Digest(IncrementalHash hash, Activity activity)
    {
        if (get(activity) is not { } value)
        {
            hash.AppendData([0]);
            return;
        }

        byte[] bytes = new byte[5 + Encoding.UTF8.GetByteCount(value)];
        bytes[0] = 1;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(1), bytes.Length - 5);
        Encoding.UTF8.GetBytes(value, bytes.AsSpan(5));
        hash.AppendData(bytes);
    }
}
