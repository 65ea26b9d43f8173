using Tonsure.Estimating;
using YamlDotNet.RepresentationModel;

namespace Tonsure.Adapters.Claims;

/// <summary>Reads a file of claims of anybody's: a table (.tsv, .csv), YAML, or a model card (.md).</summary>
public static class ClaimFile
{
    /// <summary>The claims, in the file's order; at least one.</summary>
    /// <exception cref="ClaimFileException">The file cannot be read, or says what no claim says.</exception>
    public static IReadOnlyList<Claim> Load(string path) => Parse(path, TextOf(path));

    /// <summary>The same of a text that is no file of this machine.</summary>
    /// <param name="path">Its name, which says by its ending what it is, and is named in errors.</param>
    /// <param name="text">What is in it.</param>
    /// <exception cref="ClaimFileException">It says what no claim says.</exception>
    public static IReadOnlyList<Claim> Parse(string path, string text) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".md" or ".markdown" => [ClaimCard.Read(path, text)],
            ".tsv" or ".tab" => Claims(path, ClaimTable.Read(path, text, '\t')),
            ".csv" => Claims(path, ClaimTable.Read(path, text, ',')),
            _ => Yaml(path, text),
        };

    private static Claim[] Yaml(string path, string text)
    {
        YamlNode root =
            ClaimYaml.Root(path, text)
            ?? throw new ClaimFileException(path, 0, ClaimFileProblem.Empty);
        return ClaimYaml.Child(root, ClaimCard.Key) is { } card
            ? [ClaimCard.Of(path, card, 0)]
            : Claims(path, ClaimYaml.Read(path, root));
    }

    private static Claim[] Claims(string path, IReadOnlyList<ClaimFields> all)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        Claim[] claims =
        [
            .. all.Select(
                (fields, i) => ClaimReader.Read(fields, all.Count == 1 ? name : $"{name} {i + 1}")
            ),
        ];
        HashSet<string> ids = new(StringComparer.Ordinal);
        for (int i = 0; i < claims.Length; i++)
        {
            if (!ids.Add(claims[i].Id))
            {
                throw all[i].Error(ClaimFileProblem.SameId, "id", claims[i].Id);
            }
        }

        return claims.Length > 0
            ? claims
            : throw new ClaimFileException(path, 0, ClaimFileProblem.Empty);
    }

    private static string TextOf(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ClaimFileException(
                path,
                0,
                ClaimFileProblem.Unreadable,
                value: TonsureHome.Reason(e)
            );
        }
    }
}
