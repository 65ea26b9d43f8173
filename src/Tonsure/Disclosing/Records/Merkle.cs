using System.Security.Cryptography;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Records;

/// <summary>The hashes of a log's tree (RFC 6962, section 2.1): a leaf begins with 0x00 and a node with 0x01, so none passes for the other.</summary>
public static class Merkle
{
    /// <summary>The root of a tree without leaves: the SHA-256 of nothing.</summary>
    public static Digest EmptyRoot { get; } = Digest.Of([]);

    /// <summary>The hash of an entry.</summary>
    /// <param name="entry">The entry's bytes.</param>
    public static Digest Leaf(ReadOnlySpan<byte> entry)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([0]);
        hash.AppendData(entry);
        Span<byte> bytes = stackalloc byte[Digest.Length];
        hash.GetHashAndReset(bytes);
        return Digest.FromBytes(bytes);
    }

    /// <summary>The hash of two subtrees.</summary>
    /// <param name="left">The left one's.</param>
    /// <param name="right">The right one's.</param>
    public static Digest Node(Digest left, Digest right)
    {
        Span<byte> both = stackalloc byte[1 + (2 * Digest.Length)];
        both[0] = 1;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + Digest.Length)..]);
        return Digest.Of(both);
    }
}
