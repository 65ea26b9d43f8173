namespace Tonsure.Disclosing.Records;

/// <summary>Where tiles are written.</summary>
public interface ITileSink
{
    /// <summary>Writes a tile. One that no checkpoint covers yet may be there from an attempt that was broken off.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="bytes">What it holds; valid until the call ends.</param>
    void Write(TileId tile, ReadOnlyMemory<byte> bytes);
}
