using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using DuckDB.NET.Native;

namespace Tonsure.Adapters.Ledgers;

/// <summary>A column of a chunk, read where DuckDB keeps it; valid as long as the chunk.</summary>
internal readonly unsafe struct DuckColumn
{
    /// <summary>Texts up to this length stand in the column itself, longer ones behind a pointer.</summary>
    private const int Inlined = 12;
    private const int TextBytes = 16;

    private readonly byte* _data;
    private readonly ulong* _valid;

    internal DuckColumn(DuckDBDataChunk chunk, int index)
    {
        IntPtr vector = NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, index);
        _data = (byte*)NativeMethods.Vectors.DuckDBVectorGetData(vector);
        _valid = NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
    }

    internal bool IsNull(int row) =>
        _valid != null && (_valid[row >> 6] & (1UL << (row & 63))) == 0;

    /// <summary>A BIGINT that is not null.</summary>
    internal long Number(int row) => ((long*)_data)[row];

    /// <summary>The UTF-8 of a VARCHAR that is not null.</summary>
    internal ReadOnlySpan<byte> Text(int row)
    {
        byte* text = _data + ((nint)row * TextBytes);
        int length = *(int*)text;
        return new ReadOnlySpan<byte>(
            length <= Inlined ? text + sizeof(int) : *(byte**)(text + 8),
            length
        );
    }
}
