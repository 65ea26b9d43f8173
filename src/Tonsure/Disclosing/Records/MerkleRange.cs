using System.Collections.Immutable;
using System.Numerics;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Records;

/// <summary>Leaves from an index up to another, as the fewest whole subtrees.</summary>
internal static class MerkleRange
{
    /// <summary>The whole subtrees of <c>[start, end)</c> from left to right, where start is a multiple of what lies under it.</summary>
    internal static IEnumerable<MerkleNode> Of(long start, long end)
    {
        while (start < end)
        {
            int fits = BitOperations.Log2((ulong)(end - start));
            int level = start == 0 ? fits : Math.Min(fits, BitOperations.TrailingZeroCount(start));
            yield return new MerkleNode(level, start >> level);
            start += 1L << level;
        }
    }

    /// <summary>MTH(D[start:end]): the subtrees' hashes put together from the right.</summary>
    internal static Digest Hash(IMerkleNodes nodes, long start, long end)
    {
        ImmutableArray<Digest> hashes = [.. Of(start, end).Select(nodes.HashOf)];
        return hashes.IsEmpty ? Merkle.EmptyRoot : Fold(hashes);
    }

    private static Digest Fold(ImmutableArray<Digest> hashes)
    {
        Digest hash = hashes[^1];
        for (int i = hashes.Length - 2; i >= 0; i--)
        {
            hash = Merkle.Node(hashes[i], hash);
        }

        return hash;
    }
}
