using System.Globalization;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Lint;

/// <summary>A document as it was given: JSON, or a text that may begin with YAML between fences.</summary>
internal sealed class SourceDocument
{
    /// <summary>More than any disclosure has, and little enough to be read whole.</summary>
    internal const int MostBytes = 32 << 20;

    private const string Fence = "---";
    private readonly byte[] _bytes;

    private SourceDocument(byte[] bytes, string[] lines, int firstLine) =>
        (_bytes, Lines, FirstLine) = (bytes, lines, firstLine);

    /// <summary>The JSON; null where it is a text.</summary>
    public JsonValue? Json { get; private init; }

    /// <summary>What stands before the text; null where nothing does.</summary>
    public JsonValue? Front { get; private init; }

    /// <summary>The lines of the text, those of what stands before it left out; none of a JSON document.</summary>
    public string[] Lines { get; }

    /// <summary>The line, from 1, at which <see cref="Lines"/> begin.</summary>
    public int FirstLine { get; }

    /// <summary>Reads a document.</summary>
    /// <returns>The document, or why it is none.</returns>
    public static (SourceDocument? Document, Finding? Fault) Read(
        ReadOnlySpan<byte> given,
        IFrontMatter yaml
    )
    {
        if (given.Length > MostBytes)
        {
            return (null, new Finding.TooLarge(given.Length, MostBytes));
        }

        ReadOnlySpan<byte> bytes = given.StartsWith("\ufeff"u8) ? given[3..] : given;
        if (!StrictText.TryDecode(bytes, out string? text))
        {
            return (null, new Finding.UnknownFormat());
        }

        string start = text.TrimStart();
        if (start.Length > 0 && start[0] is '{' or '[')
        {
            return CanonicalJson.TryRead(bytes, out JsonValue? json)
                ? (new SourceDocument(bytes.ToArray(), [], 1) { Json = json }, null)
                : (null, new Finding.NotJson(SourceLines.OfFault(bytes)));
        }

        string[] lines = text.Split('\n');
        int end =
            lines[0].TrimEnd() == Fence
                ? Array.FindIndex(lines, 1, line => line.TrimEnd() is Fence or "...")
                : -1;
        if (end < 0)
        {
            return (new SourceDocument([], lines, 1), null);
        }

        return yaml.TryRead(string.Join('\n', lines[1..end]), out JsonValue? front, out int at)
            ? (new SourceDocument([], lines[(end + 1)..], end + 2) { Front = front }, null)
            : (null, new Finding.NotYaml(Math.Max(1, at) + 1));
    }

    /// <summary>The line of a path, from 1; of what has none the first.</summary>
    public int LineOf(string path) =>
        path.StartsWith("#L", StringComparison.Ordinal)
            ? int.Parse(path.AsSpan(2), CultureInfo.InvariantCulture)
        : Json is not null ? SourceLines.Of(_bytes, path)
        : 1;
}
