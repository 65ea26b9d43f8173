using System.Globalization;
using Tonsure.Estimating;
using YamlDotNet.RepresentationModel;

namespace Tonsure.Adapters.Claims;

/// <summary>Reads the emissions in a model card's front matter: a number of grams, or a map that says more.</summary>
internal static class ClaimCard
{
    public const string Key = "co2_eq_emissions";
    private const string Emissions = "emissions";
    private const string Fence = "---";
    private const decimal MostGrams = 1e15m;

    private static readonly string[] Known =
    [
        Emissions,
        "source",
        "training_type",
        "geographical_location",
        "hardware_used",
    ];

    /// <summary>Whether a text begins with front matter.</summary>
    public static bool HasFrontMatter(string text) =>
        text.TrimStart('\uFEFF').StartsWith(Fence + "\n", StringComparison.Ordinal)
        || text.TrimStart('\uFEFF').StartsWith(Fence + "\r\n", StringComparison.Ordinal);

    /// <summary>A card with prose under its front matter.</summary>
    public static Claim Read(string path, string text)
    {
        string[] lines = text.TrimStart('\uFEFF').Split('\n');
        int end = Array.FindIndex(lines, 1, line => line.TrimEnd() is Fence or "...");
        if (!HasFrontMatter(text) || end < 0)
        {
            throw new ClaimFileException(path, 1, ClaimFileProblem.NoCardEmissions, Key);
        }

        YamlNode? root = ClaimYaml.Root(path, string.Join('\n', lines[1..end]), 1);
        return root is not null && ClaimYaml.Child(root, Key) is { } node
            ? Of(path, node, 1)
            : throw new ClaimFileException(path, 1, ClaimFileProblem.NoCardEmissions, Key);
    }

    /// <summary>What stands under the key.</summary>
    public static Claim Of(string path, YamlNode node, int linesBefore)
    {
        if (node is YamlMappingNode map)
        {
            foreach ((YamlNode key, YamlNode value) in map.Children)
            {
                string name = ClaimYaml.Scalar(path, Key, key, linesBefore);
                if (!Known.Contains(name, StringComparer.Ordinal))
                {
                    throw new ClaimFileException(
                        path,
                        (int)value.Start.Line + linesBefore,
                        ClaimFileProblem.UnknownField,
                        $"{Key}.{name}",
                        "",
                        string.Join(", ", Known)
                    );
                }
            }
        }

        YamlNode emissions =
            (node is YamlMappingNode ? ClaimYaml.Child(node, Emissions) : node)
            ?? throw new ClaimFileException(
                path,
                (int)node.Start.Line + linesBefore,
                ClaimFileProblem.NoCardEmissions,
                $"{Key}.{Emissions}"
            );
        (Int128 grams, ClaimNote? note) = Grams(path, emissions, linesBefore);
        string type = Text(path, node, "training_type", linesBefore);
        return new Claim(
            Path.GetFileNameWithoutExtension(path),
            type.Length == 0 ? "training" : type,
            ClaimInputs.Electricity.Nothing,
            null,
            grams
        )
        {
            Origin = ClaimOrigin.Unstated with
            {
                Hardware = Text(path, node, "hardware_used", linesBefore),
                Region = Text(path, node, "geographical_location", linesBefore),
                Source = Text(path, node, "source", linesBefore),
            },
            Noticed = note is null ? [] : [note],
        };
    }

    /// <summary>The first plain decimal, as a hub reads it; a text that says more is noticed.</summary>
    private static (Int128 Picograms, ClaimNote? Note) Grams(
        string path,
        YamlNode node,
        int linesBefore
    )
    {
        string field = $"{Key}.{Emissions}";
        int line = (int)node.Start.Line + linesBefore;
        string text = ClaimYaml.Scalar(path, field, node, linesBefore).Trim();
        string read = PlainDecimal(text);
        if (
            !decimal.TryParse(
                read,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out decimal grams
            )
        )
        {
            throw new ClaimFileException(path, line, ClaimFileProblem.NotANumber, field, text);
        }

        return text.StartsWith('-')
                ? throw new ClaimFileException(
                    path,
                    line,
                    ClaimFileProblem.TooSmall,
                    field,
                    text,
                    "0"
                )
            : grams > MostGrams
                ? throw new ClaimFileException(
                    path,
                    line,
                    ClaimFileProblem.TooLarge,
                    field,
                    text,
                    ClaimFields.Write(MostGrams)
                )
            : (
                ClaimUnits.Whole(grams, 1, 1_000_000_000_000),
                read == text ? null : new ClaimNote.CardText(text, read)
            );
    }

    /// <summary>A text; cards give lists of hardware and sources too.</summary>
    private static string Text(string path, YamlNode node, string name, int linesBefore) =>
        ClaimYaml.Child(node, name) switch
        {
            null => "",
            YamlSequenceNode list => string.Join(
                ", ",
                list.Children.Select(item => ClaimYaml.Scalar(path, name, item, linesBefore))
            ),
            { } one => ClaimYaml.Scalar(path, name, one, linesBefore),
        };

    /// <summary>Digits, and more of them behind a point.</summary>
    private static string PlainDecimal(string text)
    {
        int start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return "";
        }

        int end = Digits(text, start);
        int fraction = end < text.Length && text[end] == '.' ? Digits(text, end + 1) : end + 1;
        return fraction > end + 1 ? text[start..fraction] : text[start..end];
    }

    private static int Digits(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }
}
