using DuckDB.NET.Native;

namespace Tonsure.Adapters.Ledgers;

/// <summary>Some rows of a result, column by column, in DuckDB's own memory; valid until the next ones are fetched.</summary>
internal readonly struct DuckChunk(DuckDBDataChunk chunk)
{
    internal int Rows { get; } = (int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(chunk);

    internal DuckColumn Column(int index) => new(chunk, index);
}
