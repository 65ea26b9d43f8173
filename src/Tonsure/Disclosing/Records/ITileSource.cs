namespace Tonsure.Disclosing.Records;

/// <summary>Where tiles are read from. Whoever reads need not trust it: what is read is hashed up to a root.</summary>
public interface ITileSource
{
    /// <summary>The bytes of a tile. Where a partial one is gone, those of the full one are given instead.</summary>
    /// <param name="tile">The tile.</param>
    /// <exception cref="LogDamagedException">There is none, or it cannot be read.</exception>
    ReadOnlyMemory<byte> Read(TileId tile);
}
