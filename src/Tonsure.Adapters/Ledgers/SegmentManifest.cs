using System.Collections.Immutable;
using System.Text.Json;

namespace Tonsure.Adapters.Ledgers;

/// <summary>What compaction has published: which base files there are and which segments they hold.</summary>
/// <param name="Generation">Grows with each compaction; 0 before the first.</param>
/// <param name="Base">Names of files in <c>base/</c>.</param>
/// <param name="Absorbed">Names of files in <c>log/</c> whose activities are in the base.</param>
internal sealed record SegmentManifest(
    long Generation,
    ImmutableArray<string> Base,
    ImmutableHashSet<string> Absorbed
)
{
    internal static SegmentManifest Empty { get; } = new(0, [], []);

    /// <summary>Reads <c>{"generation": 3, "base": ["3.parquet"], "absorbed": ["….parquet"]}</c>; no file is an empty base.</summary>
    /// <exception cref="CorruptSegmentException">The file is something else.</exception>
    internal static SegmentManifest Read(string path)
    {
        byte[] text;
        try
        {
            text = File.ReadAllBytes(path);
        }
        catch (Exception missing)
            when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Empty;
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(text);
            return new SegmentManifest(
                json.RootElement.GetProperty("generation").GetInt64(),
                [.. Names(json.RootElement.GetProperty("base"))],
                [.. Names(json.RootElement.GetProperty("absorbed"))]
            );
        }
        catch (Exception wrong)
            when (wrong
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
            )
        {
            throw new CorruptSegmentException(path, wrong.Message, wrong);
        }
    }

    private static IEnumerable<string> Names(JsonElement list)
    {
        foreach (JsonElement element in list.EnumerateArray())
        {
            string name = element.GetString() ?? "";
            yield return name.Length > 0 && Path.GetFileName(name) == name
                ? name
                : throw new FormatException($"'{name}' is not a file name");
        }
    }
}
