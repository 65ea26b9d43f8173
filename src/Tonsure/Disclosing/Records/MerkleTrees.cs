using System.Collections.Immutable;
using System.Numerics;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Records;

/// <summary>Roots and proofs of a tree whose whole subtrees are known (RFC 6962, sections 2.1.1 and 2.1.2).</summary>
public static class MerkleTrees
{
    /// <summary>The root of the first leaves.</summary>
    /// <param name="nodes">The tree's hashes.</param>
    /// <param name="size">How many leaves.</param>
    public static Digest Root(IMerkleNodes nodes, long size) => MerkleRange.Hash(nodes, 0, size);

    /// <summary>The proof that a leaf is in the tree of the first leaves.</summary>
    /// <param name="nodes">The tree's hashes.</param>
    /// <param name="index">The leaf, from 0.</param>
    /// <param name="size">How many leaves the tree has.</param>
    /// <exception cref="ArgumentOutOfRangeException">The leaf is not in the tree.</exception>
    public static ImmutableArray<Digest> Inclusion(IMerkleNodes nodes, long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        return [.. Path(nodes, index, 0, size)];
    }

    /// <summary>The proof that the tree of some leaves is the beginning of that of more.</summary>
    /// <param name="nodes">The tree's hashes.</param>
    /// <param name="size1">Leaves of the older tree; at least 1.</param>
    /// <param name="size2">Leaves of the newer tree.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such proof.</exception>
    public static ImmutableArray<Digest> Consistency(IMerkleNodes nodes, long size1, long size2)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size1, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size1, size2);
        List<Digest> proof = [];
        long start = 0;
        long end = size2;
        List<(long Start, long End)> siblings = [];
        bool isWhole = true;
        while (size1 != end)
        {
            long middle = Middle(start, end);
            if (size1 <= middle)
            {
                siblings.Add((middle, end));
                end = middle;
            }
            else
            {
                siblings.Add((start, middle));
                start = middle;
                isWhole = false;
            }
        }

        if (!isWhole)
        {
            proof.Add(MerkleRange.Hash(nodes, start, end));
        }

        siblings.Reverse();
        proof.AddRange(siblings.Select(range => MerkleRange.Hash(nodes, range.Start, range.End)));
        return [.. proof];
    }

    /// <summary>Siblings from the leaf up.</summary>
    private static IEnumerable<Digest> Path(IMerkleNodes nodes, long index, long start, long end)
    {
        Stack<(long Start, long End)> siblings = new();
        while (end - start > 1)
        {
            long middle = Middle(start, end);
            if (index < middle)
            {
                siblings.Push((middle, end));
                end = middle;
            }
            else
            {
                siblings.Push((start, middle));
                start = middle;
            }
        }

        return siblings.Select(range => MerkleRange.Hash(nodes, range.Start, range.End));
    }

    /// <summary>Where a tree of more than one leaf parts: after the greatest power of two of leaves that leaves some over.</summary>
    private static long Middle(long start, long end) =>
        start + (1L << BitOperations.Log2((ulong)(end - start - 1)));
}
