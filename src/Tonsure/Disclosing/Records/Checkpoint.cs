using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Records;

/// <summary>A log at a size (C2SP tlog-checkpoint): what its signature commits it to for good.</summary>
public sealed record Checkpoint
{
    /// <summary>A checkpoint.</summary>
    /// <param name="origin">Which log: a line of text.</param>
    /// <param name="size">How many entries.</param>
    /// <param name="root">The tree's root.</param>
    /// <exception cref="ArgumentException">The origin is no line, or the size is negative.</exception>
    public Checkpoint(string origin, long size, Digest root)
        : this(origin, size, root, [])
    {
        if (!IsLine(origin) || size < 0)
        {
            throw new ArgumentException($"no checkpoint: {origin}, {size}", nameof(origin));
        }
    }

    private Checkpoint(string origin, long size, Digest root, ImmutableArray<string> extensions) =>
        (Origin, Size, Root, Extensions) = (origin, size, root, extensions);

    /// <summary>Which log.</summary>
    public string Origin { get; }

    /// <summary>How many entries.</summary>
    public long Size { get; }

    /// <summary>The tree's root.</summary>
    public Digest Root { get; }

    /// <summary>Further lines, which say nothing to us.</summary>
    public ImmutableArray<string> Extensions { get; }

    /// <summary>The note's text.</summary>
    public string Text =>
        $"{Origin}\n{Decimal64.Format(Size)}\n{Root.ToBase64()}\n{string.Concat(Extensions.Select(line => line + "\n"))}";

    /// <summary>Reads a note's text.</summary>
    /// <param name="text">With the end of its last line.</param>
    /// <param name="checkpoint">The checkpoint; null where it is none.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        string[] lines = text.Split('\n');
        if (
            lines.Length < 4
            || lines[^1].Length > 0
            || lines[..^1].Any(line => !IsLine(line))
            || !Decimal64.TryParse(lines[1], out long size)
            || !Base64.TryDecode(lines[2], out byte[]? root)
            || root.Length != Digest.Length
            || (size == 0 && Digest.FromBytes(root) != Merkle.EmptyRoot)
        )
        {
            return false;
        }

        checkpoint = new Checkpoint(lines[0], size, Digest.FromBytes(root), [.. lines[3..^1]]);
        return true;
    }

    /// <summary>Signs the checkpoint.</summary>
    /// <param name="signer">The log's key.</param>
    /// <param name="unixSeconds">The time, for witnesses' keys.</param>
    public SignedNote Sign(NoteSigner signer, long unixSeconds) =>
        SignedNote.Of(Text, signer.Sign(Text, unixSeconds));

    /// <inheritdoc/>
    public bool Equals(Checkpoint? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Root.GetHashCode();

    private static bool IsLine(string text) =>
        text.Length > 0 && StrictText.IsWellFormed(text) && !text.Any(c => c < ' ');
}
