using System.Numerics;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Records;

/// <summary>
/// Verifies proofs (RFC 6962, section 2.1) by the bits of the index: where the path to the leaf and the path to the last leaf part,
/// the proof's hashes are on either side, and after that on the left alone.
/// </summary>
public static class MerkleProofs
{
    /// <summary>Whether a leaf is at an index of the tree with a root.</summary>
    /// <param name="index">The index, from 0.</param>
    /// <param name="size">The number of leaves.</param>
    /// <param name="leaf">The leaf's hash; 32 bytes.</param>
    /// <param name="proof">Hashes from the leaf's sibling to the root's child.</param>
    /// <param name="root">The root; 32 bytes.</param>
    public static ProofVerdict Inclusion(
        ulong index,
        ulong size,
        ReadOnlySpan<byte> leaf,
        IReadOnlyList<ReadOnlyMemory<byte>> proof,
        ReadOnlySpan<byte> root
    )
    {
        if (index >= size)
        {
            return ProofVerdict.BadSizes;
        }

        if (leaf.Length != Digest.Length || root.Length != Digest.Length)
        {
            return ProofVerdict.HashLength;
        }

        int inner = Inner(index, size);
        if (proof.Count != inner + BitOperations.PopCount(Above(index, inner)))
        {
            return ProofVerdict.ProofLength;
        }

        if (!AreDigests(proof))
        {
            return ProofVerdict.HashLength;
        }

        Digest hash = Climb(Digest.FromBytes(leaf), proof, inner, index);
        hash = ClimbLeft(hash, proof, inner);
        return hash == Digest.FromBytes(root) ? ProofVerdict.Holds : ProofVerdict.OtherRoot;
    }

    /// <summary>
    /// Whether a tree is the beginning of another. Trees of one size are consistent when they have one root, whatever it is; a tree
    /// without leaves is not asked about, since nothing would be said.
    /// </summary>
    /// <param name="size1">Leaves of the older tree; at least 1.</param>
    /// <param name="size2">Leaves of the newer tree.</param>
    /// <param name="root1">The older root.</param>
    /// <param name="root2">The newer root.</param>
    /// <param name="proof">Hashes as RFC 6962 orders them.</param>
    public static ProofVerdict Consistency(
        ulong size1,
        ulong size2,
        ReadOnlySpan<byte> root1,
        ReadOnlySpan<byte> root2,
        IReadOnlyList<ReadOnlyMemory<byte>> proof
    )
    {
        if (size1 == 0 || size2 < size1)
        {
            return ProofVerdict.BadSizes;
        }

        if (size1 == size2)
        {
            return proof.Count > 0 ? ProofVerdict.ProofLength
                : root1.SequenceEqual(root2) ? ProofVerdict.Holds
                : ProofVerdict.OtherRoot;
        }

        if (root1.Length != Digest.Length || root2.Length != Digest.Length)
        {
            return ProofVerdict.HashLength;
        }

        // Where the older tree is one whole subtree of the newer, its own root is where the proof begins.
        ulong last = size1 - 1;
        int whole = BitOperations.TrailingZeroCount(size1);
        int inner = Inner(last, size2) - whole;
        bool isWhole = BitOperations.IsPow2(size1);
        int start = isWhole ? 0 : 1;
        if (proof.Count != start + inner + BitOperations.PopCount(Above(last, inner + whole)))
        {
            return ProofVerdict.ProofLength;
        }

        if (!AreDigests(proof))
        {
            return ProofVerdict.HashLength;
        }

        Digest seed = Digest.FromBytes(isWhole ? root1 : proof[0].Span);
        ulong path = last >> whole;
        Digest older = seed;
        Digest newer = seed;
        for (int i = 0; i < inner; i++)
        {
            Digest sibling = Digest.FromBytes(proof[start + i].Span);
            bool isRight = ((path >> i) & 1) == 1;
            older = isRight ? Merkle.Node(sibling, older) : older;
            newer = isRight ? Merkle.Node(sibling, newer) : Merkle.Node(newer, sibling);
        }

        older = ClimbLeft(older, proof, start + inner);
        newer = ClimbLeft(newer, proof, start + inner);
        return older == Digest.FromBytes(root1) && newer == Digest.FromBytes(root2)
            ? ProofVerdict.Holds
            : ProofVerdict.OtherRoot;
    }

    private static Digest Climb(
        Digest hash,
        IReadOnlyList<ReadOnlyMemory<byte>> proof,
        int count,
        ulong path
    )
    {
        for (int i = 0; i < count; i++)
        {
            Digest sibling = Digest.FromBytes(proof[i].Span);
            hash = ((path >> i) & 1) == 1 ? Merkle.Node(sibling, hash) : Merkle.Node(hash, sibling);
        }

        return hash;
    }

    private static Digest ClimbLeft(
        Digest hash,
        IReadOnlyList<ReadOnlyMemory<byte>> proof,
        int from
    )
    {
        for (int i = from; i < proof.Count; i++)
        {
            hash = Merkle.Node(Digest.FromBytes(proof[i].Span), hash);
        }

        return hash;
    }

    /// <summary>Levels below the one where the paths to a leaf and to the last leaf meet.</summary>
    private static int Inner(ulong index, ulong size) =>
        64 - BitOperations.LeadingZeroCount(index ^ (size - 1));

    private static ulong Above(ulong index, int levels) => levels >= 64 ? 0 : index >> levels;

    private static bool AreDigests(IReadOnlyList<ReadOnlyMemory<byte>> proof) =>
        proof.All(hash => hash.Length == Digest.Length);
}
