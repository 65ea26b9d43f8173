using Tonsure.Disclosing.Records;

namespace Tonsure.Tests.Disclosing;

/// <summary>Tiles in memory; a full one that is written twice differently is a fault.</summary>
internal sealed class MemoryTiles : ITileSource, ITileSink
{
    public Dictionary<TileId, byte[]> Files { get; } = [];

    public ReadOnlyMemory<byte> Read(TileId tile) =>
        Files.TryGetValue(tile, out byte[]? bytes) ? bytes
        : Files.TryGetValue(tile.Full, out bytes) ? bytes
        : throw new LogDamagedException(tile.Path, "it is not there");

    public void Write(TileId tile, ReadOnlyMemory<byte> bytes)
    {
        if (Files.TryGetValue(tile, out byte[]? before) && !bytes.Span.SequenceEqual(before))
        {
            throw new InvalidOperationException($"{tile} was rewritten");
        }

        Files[tile] = bytes.ToArray();
    }
}
