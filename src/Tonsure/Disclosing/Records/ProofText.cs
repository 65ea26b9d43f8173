using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Records;

/// <summary>What both kinds of proof files are made of: lines of hashes, an empty line, and a checkpoint as it was shown.</summary>
internal static class ProofText
{
    /// <summary>No tree of fewer than 2^63 leaves needs more; a consistency proof has one more than an inclusion proof.</summary>
    private const int MostHashes = 64;

    /// <summary>Parts a file into the lines before the empty one, and the checkpoint.</summary>
    internal static bool TryPart(
        ReadOnlySpan<byte> bytes,
        [NotNullWhen(true)] out string[]? lines,
        [NotNullWhen(true)] out SignedCheckpoint? checkpoint
    )
    {
        lines = null;
        checkpoint = null;
        int blank = bytes.IndexOf("\n\n"u8);
        if (
            bytes.Length > SignedNote.MostBytes
            || blank < 0
            || !SignedCheckpoint.TryParse(bytes[(blank + 2)..], out checkpoint)
            || !StrictText.TryDecode(bytes[..blank], out string? head)
        )
        {
            return false;
        }

        lines = head.Split('\n');
        return true;
    }

    /// <summary>Reads lines of hashes.</summary>
    internal static bool TryHashes(ReadOnlySpan<string> lines, out ImmutableArray<Digest> hashes)
    {
        hashes = [];
        if (lines.Length > MostHashes)
        {
            return false;
        }

        ImmutableArray<Digest>.Builder read = ImmutableArray.CreateBuilder<Digest>(lines.Length);
        foreach (string line in lines)
        {
            if (!Base64.TryDecode(line, out byte[]? bytes) || bytes.Length != Digest.Length)
            {
                return false;
            }

            read.Add(Digest.FromBytes(bytes));
        }

        hashes = read.ToImmutable();
        return true;
    }

    /// <summary>Reads <c>word number</c>.</summary>
    internal static bool TryNumber(string line, string word, out long number)
    {
        number = 0;
        return line.StartsWith(word + " ", StringComparison.Ordinal)
            && Decimal64.TryParse(line.AsSpan(word.Length + 1), out number);
    }

    /// <summary>Writes the hashes, the empty line and the checkpoint.</summary>
    internal static string Rest(ImmutableArray<Digest> hashes, SignedNote note)
    {
        StringBuilder text = new();
        foreach (Digest hash in hashes)
        {
            text.Append(hash.ToBase64()).Append('\n');
        }

        return text.Append('\n').Append(note).ToString();
    }

    /// <summary>The hashes as bytes.</summary>
    internal static ReadOnlyMemory<byte>[] Bytes(ImmutableArray<Digest> hashes) =>
        [.. hashes.Select(hash => new ReadOnlyMemory<byte>(hash.ToArray()))];
}
