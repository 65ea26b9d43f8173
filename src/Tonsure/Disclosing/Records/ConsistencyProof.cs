using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Records;

/// <summary>
/// A proof that a log has only grown since an older checkpoint, written as C2SP tlog-witness sends it: <c>old size</c>, hashes, an
/// empty line, the newer checkpoint.
/// </summary>
/// <param name="OldSize">How many entries the log had.</param>
/// <param name="Hashes">As RFC 6962 orders them; none where the log had no entry or has as many.</param>
/// <param name="Shown">The newer checkpoint.</param>
public sealed record ConsistencyProof(
    long OldSize,
    ImmutableArray<Digest> Hashes,
    SignedCheckpoint Shown
)
{
    /// <summary>Reads a proof.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="proof">The proof; null where it is none.</param>
    public static bool TryParse(
        ReadOnlySpan<byte> bytes,
        [NotNullWhen(true)] out ConsistencyProof? proof
    )
    {
        proof =
            ProofText.TryPart(bytes, out string[]? lines, out SignedCheckpoint? shown)
            && ProofText.TryNumber(lines[0], "old", out long size)
            && ProofText.TryHashes(lines.AsSpan(1), out ImmutableArray<Digest> hashes)
                ? new ConsistencyProof(size, hashes, shown)
                : null;
        return proof is not null;
    }

    /// <summary>Makes the proof from the log's tree.</summary>
    /// <param name="nodes">The tree's hashes.</param>
    /// <param name="oldSize">How many entries the log had; not more than it has.</param>
    /// <param name="shown">The newer checkpoint.</param>
    public static ConsistencyProof Make(IMerkleNodes nodes, long oldSize, SignedCheckpoint shown) =>
        new(
            oldSize,
            oldSize == 0 ? [] : MerkleTrees.Consistency(nodes, oldSize, shown.Checkpoint.Size),
            shown
        );

    /// <summary>Whether the newer checkpoint continues an older one; that without entries is continued by any.</summary>
    /// <param name="older">The older checkpoint.</param>
    public ProofVerdict Verify(Checkpoint older)
    {
        if (older.Size != OldSize)
        {
            return ProofVerdict.BadSizes;
        }

        return OldSize == 0
            ? Hashes.IsEmpty
                ? ProofVerdict.Holds
                : ProofVerdict.ProofLength
            : MerkleProofs.Consistency(
                (ulong)OldSize,
                (ulong)Shown.Checkpoint.Size,
                older.Root.ToArray(),
                Shown.Checkpoint.Root.ToArray(),
                ProofText.Bytes(Hashes)
            );
    }

    /// <summary>The file, in UTF-8.</summary>
    public byte[] ToBytes() => StrictText.Encode(ToString());

    /// <summary>The file.</summary>
    public override string ToString() =>
        $"old {Decimal64.Format(OldSize)}\n{ProofText.Rest(Hashes, Shown.Note)}";

    /// <inheritdoc/>
    public bool Equals(ConsistencyProof? other) =>
        other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => OldSize.GetHashCode();
}
