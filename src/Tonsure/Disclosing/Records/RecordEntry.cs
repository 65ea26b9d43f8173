using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Records;

/// <summary>
/// An entry of our log: which document was disclosed of what, and which earlier one it replaces and why. It is what the tree hashes,
/// as canonical JSON, so none of it can be changed later. It has no time: when is what witnesses say.
/// </summary>
public sealed record RecordEntry
{
    /// <summary>What every entry says of itself.</summary>
    public const string Kind = "tonsure.record.v1";

    private const int MostText = 1024;
    private const int MostReason = 8192;
    private const int MostFigures = 64;

    private RecordEntry(
        Digest digest,
        string subject,
        Restatement? restatement,
        ImmutableSortedDictionary<string, string> figures
    ) => (Digest, Subject, Restatement, Figures) = (digest, subject, restatement, figures);

    /// <summary>The document's SHA-256.</summary>
    public Digest Digest { get; }

    /// <summary>What was disclosed.</summary>
    public string Subject { get; }

    /// <summary>What it replaces; null where it replaces nothing.</summary>
    public Restatement? Restatement { get; }

    /// <summary>The document's main figures by name with unit (<c>carbon_g</c>), as decimals; so the record shows what changed.</summary>
    public ImmutableSortedDictionary<string, string> Figures { get; }

    /// <summary>Makes an entry.</summary>
    /// <param name="digest">The document's SHA-256.</param>
    /// <param name="subject">What was disclosed: a line of up to 1024 characters.</param>
    /// <param name="restatement">What it replaces; null where it replaces nothing.</param>
    /// <param name="figures">Up to 64 decimals by name.</param>
    /// <param name="entry">The entry; null where one of them cannot be.</param>
    public static bool TryMake(
        Digest digest,
        string subject,
        Restatement? restatement,
        IEnumerable<KeyValuePair<string, string>> figures,
        [NotNullWhen(true)] out RecordEntry? entry
    )
    {
        KeyValuePair<string, string>[] all = [.. figures];
        bool can =
            IsLine(subject, MostText)
            && (restatement is null || IsLine(restatement.Reason, MostReason))
            && all.Length <= MostFigures
            && all.Select(figure => figure.Key).Distinct(StringComparer.Ordinal).Count()
                == all.Length
            && all.All(figure =>
                IsLine(figure.Key, MostText) && FigureText.IsDecimal(figure.Value)
            );
        entry = can
            ? new RecordEntry(
                digest,
                subject,
                restatement,
                all.ToImmutableSortedDictionary(StringComparer.Ordinal)
            )
            : null;
        return entry is { } made && made.ToBytes().Length <= EntryBundle.MostBytes;
    }

    /// <summary>Reads an entry in its one form.</summary>
    /// <param name="bytes">Canonical JSON.</param>
    /// <param name="entry">The entry; null where it is none.</param>
    public static bool TryParse(
        ReadOnlySpan<byte> bytes,
        [NotNullWhen(true)] out RecordEntry? entry
    )
    {
        entry = null;
        if (
            bytes.Length > EntryBundle.MostBytes
            || !CanonicalJson.TryReadCanonical(bytes, out JsonValue? json)
            || json["entry"]?.AsText != Kind
            || json["subject"]?.AsText is not { } subject
            || !Digest.TryParse(json["digest"]?.AsText, out Digest digest)
            || !TryRestatement(json, out Restatement? restatement)
            || !TryFigures(json["figures"], out KeyValuePair<string, string>[]? figures)
            || !TryMake(digest, subject, restatement, figures, out RecordEntry? made)
            || !bytes.SequenceEqual(made.ToBytes())
        )
        {
            return false;
        }

        entry = made;
        return true;
    }

    /// <summary>What the tree hashes: canonical JSON.</summary>
    public byte[] ToBytes()
    {
        List<(string Name, JsonValue Value)> members =
        [
            ("entry", JsonValue.Of(Kind)),
            ("digest", JsonValue.Of(Digest.ToString())),
            ("subject", JsonValue.Of(Subject)),
        ];
        if (Restatement is { } restated)
        {
            members.Add(("supersedes", JsonValue.Of(restated.Supersedes.ToString())));
            members.Add(("reason", JsonValue.Of(restated.Reason)));
        }

        if (!Figures.IsEmpty)
        {
            members.Add(
                ("figures", JsonValue.Map(Figures.Select(f => (f.Key, JsonValue.Of(f.Value)))))
            );
        }

        return CanonicalJson.Write(JsonValue.Map(members));
    }

    /// <inheritdoc/>
    public bool Equals(RecordEntry? other) =>
        other is not null && ToBytes().AsSpan().SequenceEqual(other.ToBytes());

    /// <inheritdoc/>
    public override int GetHashCode() => Digest.GetHashCode();

    private static bool TryRestatement(JsonValue json, out Restatement? restatement)
    {
        restatement = null;
        string? supersedes = json["supersedes"]?.AsText;
        string? reason = json["reason"]?.AsText;
        if (supersedes is null || reason is null)
        {
            return supersedes is null && reason is null;
        }

        bool isDigest = Digest.TryParse(supersedes, out Digest digest);
        restatement = isDigest ? new Restatement(digest, reason) : null;
        return isDigest;
    }

    private static bool TryFigures(
        JsonValue? json,
        [NotNullWhen(true)] out KeyValuePair<string, string>[]? figures
    )
    {
        figures = json switch
        {
            null => [],
            JsonValue.Members members when members.Values.Values.All(v => v.AsText is not null) =>
            [
                .. members.Values.Select(m => KeyValuePair.Create(m.Key, m.Value.AsText!)),
            ],
            _ => null,
        };
        return figures is not null;
    }

    private static bool IsLine(string text, int most) =>
        text.Length > 0
        && text.Length <= most
        && StrictText.IsWellFormed(text)
        && !text.Any(char.IsControl);
}
