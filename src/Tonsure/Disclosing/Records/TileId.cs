using System.Diagnostics.CodeAnalysis;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Records;

/// <summary>
/// A tile of a log (C2SP tlog-tiles): up to 256 neighbouring hashes of one level of levels, or the entries below a tile of leaves.
/// </summary>
public readonly record struct TileId
{
    /// <summary>Hashes or entries of a full tile.</summary>
    public const int FullWidth = 256;

    /// <summary>Levels of the tree that a tile spans.</summary>
    public const int Height = 8;

    /// <summary>What stands for the level where a tile holds entries.</summary>
    private const int Entries = -1;

    private TileId(int level, long index, int width) =>
        (Level, Index, Width) = (level, index, width);

    /// <summary>0 where the hashes are of leaves, 1 where each is of 256 leaves, and so on; −1 where it holds entries.</summary>
    public int Level { get; }

    /// <summary>Its place among those of its level, from 0.</summary>
    public long Index { get; }

    /// <summary>How many hashes or entries it holds, from 1 to 256.</summary>
    public int Width { get; }

    /// <summary>Whether it holds as many as it ever will.</summary>
    public bool IsFull => Width == FullWidth;

    /// <summary>Whether it holds entries rather than hashes.</summary>
    public bool HoldsEntries => Level == Entries;

    /// <summary>The same tile when it is full.</summary>
    public TileId Full => new(Level, Index, FullWidth);

    /// <summary>A tile of hashes.</summary>
    /// <param name="level">From 0 to 63.</param>
    /// <param name="index">From 0.</param>
    /// <param name="width">From 1 to 256.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is beyond its range.</exception>
    public static TileId OfHashes(int level, long index, int width = FullWidth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 63);
        return Checked(level, index, width);
    }

    /// <summary>A bundle of entries.</summary>
    /// <param name="index">From 0.</param>
    /// <param name="width">From 1 to 256.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is beyond its range.</exception>
    public static TileId OfEntries(long index, int width = FullWidth) =>
        Checked(Entries, index, width);

    /// <summary>Where a tile is, below the log's prefix: <c>tile/0/x001/x234/067</c>, <c>tile/entries/000.p/12</c>.</summary>
    public string Path
    {
        get
        {
            string level = HoldsEntries ? "entries" : Decimal64.Format(Level);
            string partial = IsFull ? "" : $".p/{Decimal64.Format(Width)}";
            return $"tile/{level}/{Elements(Index)}{partial}";
        }
    }

    /// <summary>Reads a path in its one spelling.</summary>
    /// <param name="path">Without a slash before it.</param>
    /// <param name="tile">The tile; the default where it is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? path, out TileId tile)
    {
        tile = default;
        string[] parts = (path ?? "").Split('/');
        if (parts.Length < 3 || parts[0] != "tile")
        {
            return false;
        }

        long level = Entries;
        if (parts[1] != "entries" && (!Decimal64.TryParse(parts[1], out level) || level > 63))
        {
            return false;
        }

        long width = FullWidth;
        bool isPartial = parts.Length > 3 && parts[^2].EndsWith(".p", StringComparison.Ordinal);
        if (isPartial && (!Decimal64.TryParse(parts[^1], out width) || width is < 1 or > 255))
        {
            return false;
        }

        long index = 0;
        foreach (string part in parts[2..(isPartial ? ^1 : ^0)])
        {
            ReadOnlySpan<char> digits = part;
            digits = digits.StartsWith("x") ? digits[1..] : digits;
            digits = digits.EndsWith(".p") ? digits[..^2] : digits;
            if (
                digits.Length != 3
                || digits.ContainsAnyExceptInRange('0', '9')
                || index > (long.MaxValue / 1000) - 1
            )
            {
                return false;
            }

            index =
                (index * 1000)
                + int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        }

        TileId read = new((int)level, index, (int)width);
        if (read.Path != path)
        {
            return false;
        }

        tile = read;
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Path;

    private static TileId Checked(int level, long index, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, FullWidth);
        return new TileId(level, index, width);
    }

    /// <summary>Three digits an element, all but the last with an x before them.</summary>
    private static string Elements(long index)
    {
        string last = $"{index % 1000:000}";
        return index < 1000 ? last : $"{Prefixed(index / 1000)}/{last}";
    }

    private static string Prefixed(long index) =>
        index < 1000 ? $"x{index:000}" : $"{Prefixed(index / 1000)}/x{index % 1000:000}";
}
