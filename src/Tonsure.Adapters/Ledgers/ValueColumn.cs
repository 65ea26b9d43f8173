using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using Parquet;
using Parquet.Schema;
using Tonsure.Accounting;

namespace Tonsure.Adapters.Ledgers;

/// <summary>A column of numbers, flags or ids.</summary>
/// <typeparam name="T">long, int, double, bool or Guid.</typeparam>
internal sealed class ValueColumn<T>(
    string name,
    bool nullable,
    Func<Activity, T?> get,
    Action<ActivityDraft, T?> set
) : ActivityColumn(new DataField(name, typeof(T), nullable))
    where T : struct
{
    internal override async Task WriteAsync(
        ParquetRowGroupWriter group,
        ReadOnlyMemory<Activity> activities,
        CancellationToken cancellationToken
    )
    {
        if (nullable)
        {
            T?[] values = new T?[activities.Length];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = get(activities.Span[i]);
            }

            await group.WriteAsync<T>(Field, values.AsMemory(), null, null, cancellationToken);
            return;
        }

        T[] needed = new T[activities.Length];
        for (int i = 0; i < needed.Length; i++)
        {
            needed[i] = get(activities.Span[i]).GetValueOrDefault();
        }

        await group.WriteAsync<T>(Field, needed.AsMemory(), null, null, cancellationToken);
    }

    internal override async Task ReadAsync(
        ParquetRowGroupReader group,
        DataField source,
        ActivityDraft[] drafts,
        CancellationToken cancellationToken
    )
    {
        if (source.IsNullable)
        {
            T?[] values = new T?[drafts.Length];
            await group.ReadAsync<T>(source, values.AsMemory(), null, cancellationToken);
            for (int i = 0; i < values.Length; i++)
            {
                set(drafts[i], values[i]);
            }

            return;
        }

        T[] needed = new T[drafts.Length];
        await group.ReadAsync<T>(source, needed.AsMemory(), null, cancellationToken);
        for (int i = 0; i < needed.Length; i++)
        {
            set(drafts[i], needed[i]);
        }
    }

    internal override void Take(DbDataReader reader, int ordinal, ActivityDraft draft) =>
        set(draft, reader.IsDBNull(ordinal) ? null : reader.GetFieldValue<T>(ordinal));

    /// <summary>Numbers as eight bytes, little-endian; ids as sixteen, big-endian.</summary>
    internal override void Digest(IncrementalHash hash, Activity activity)
    {
        if (get(activity) is not { } value)
        {
            hash.AppendData([0]);
            return;
        }

        Span<byte> bytes = stackalloc byte[17];
        bytes[0] = 1;
        if (value is Guid id)
        {
            _ = id.TryWriteBytes(bytes[1..], bigEndian: true, out _);
            hash.AppendData(bytes);
            return;
        }

        BinaryPrimitives.WriteInt64LittleEndian(
            bytes[1..],
            value switch
            {
                long number => number,
                int number => number,
                bool flag => flag ? 1 : 0,
                double real => BitConverter.DoubleToInt64Bits(real),
                _ => throw new NotSupportedException(typeof(T).Name),
            }
        );
        hash.AppendData(bytes[..9]);
    }
}
