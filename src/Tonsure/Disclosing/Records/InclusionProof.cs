using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Records;

/// <summary>A proof to lie beside a document (C2SP tlog-proof): it says without any network that a log has an entry.</summary>
/// <param name="Extra">The entry itself, which the format leaves open; nothing is believed of it but what its hash proves. Null where absent.</param>
/// <param name="Index">Where in the log.</param>
/// <param name="Hashes">From the leaf's sibling up.</param>
/// <param name="Shown">The log's checkpoint.</param>
public sealed record InclusionProof(
    ReadOnlyMemory<byte>? Extra,
    long Index,
    ImmutableArray<Digest> Hashes,
    SignedCheckpoint Shown
)
{
    private const string Header = "c2sp.org/tlog-proof@v1";
    private const string ExtraWord = "extra ";

    /// <summary>Reads a proof.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="proof">The proof; null where it is none.</param>
    public static bool TryParse(
        ReadOnlySpan<byte> bytes,
        [NotNullWhen(true)] out InclusionProof? proof
    )
    {
        proof = null;
        if (
            !ProofText.TryPart(bytes, out string[]? lines, out SignedCheckpoint? shown)
            || lines[0] != Header
            || lines.Length < 2
        )
        {
            return false;
        }

        int at = 1;
        byte[]? extra = null;
        if (lines[at].StartsWith(ExtraWord, StringComparison.Ordinal))
        {
            if (!Base64.TryDecode(lines[at].AsSpan(ExtraWord.Length), out extra))
            {
                return false;
            }

            at++;
        }

        if (
            at == lines.Length
            || !ProofText.TryNumber(lines[at], "index", out long index)
            || !ProofText.TryHashes(lines.AsSpan(at + 1), out ImmutableArray<Digest> hashes)
        )
        {
            return false;
        }

        ReadOnlyMemory<byte>? known = extra is null ? null : extra.AsMemory();
        proof = new InclusionProof(known, index, hashes, shown);
        return true;
    }

    /// <summary>Whether the log's tree has this entry where the proof says.</summary>
    /// <param name="entry">The entry's bytes.</param>
    public ProofVerdict Verify(ReadOnlySpan<byte> entry) =>
        MerkleProofs.Inclusion(
            (ulong)Index,
            (ulong)Shown.Checkpoint.Size,
            Merkle.Leaf(entry).ToArray(),
            ProofText.Bytes(Hashes),
            Shown.Checkpoint.Root.ToArray()
        );

    /// <summary>The file, in UTF-8.</summary>
    public byte[] ToBytes() => StrictText.Encode(ToString());

    /// <summary>The file.</summary>
    public override string ToString()
    {
        string extra = Extra is { } known
            ? $"{ExtraWord}{Convert.ToBase64String(known.Span)}\n"
            : "";
        return $"{Header}\n{extra}index {Decimal64.Format(Index)}\n{ProofText.Rest(Hashes, Shown.Note)}";
    }

    /// <inheritdoc/>
    public bool Equals(InclusionProof? other) =>
        other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => Index.GetHashCode();
}
