using Tonsure.Adapters.Tables;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tonsure.Adapters.Claims;

/// <summary>Reads YAML: nodes with their lines, and claims as a map of fields or a list of such maps.</summary>
internal static class ClaimYaml
{
    /// <summary>The root of the first document; null where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">What is in it.</param>
    /// <param name="linesBefore">Lines of the file above the text.</param>
    public static YamlNode? Root(string path, string text, int linesBefore = 0)
    {
        try
        {
            YamlDepth.Check(text);
            YamlStream yaml = [];
            using StringReader reader = new(text);
            yaml.Load(reader);
            return yaml.Documents.Count == 0 ? null : yaml.Documents[0].RootNode;
        }
        catch (YamlException e)
        {
            throw new ClaimFileException(
                path,
                (int)e.Start.Line + linesBefore,
                ClaimFileProblem.Malformed,
                value: e.Message
            );
        }
    }

    /// <summary>The claims under a root.</summary>
    public static IReadOnlyList<ClaimFields> Read(string path, YamlNode root) =>
        root switch
        {
            YamlSequenceNode list => [.. list.Children.Select(item => One(path, item))],
            _ => [One(path, root)],
        };

    /// <summary>A field of a map; null where it is not there.</summary>
    public static YamlNode? Child(YamlNode node, string name) =>
        (node as YamlMappingNode)
            ?.Children.FirstOrDefault(pair =>
                pair.Key is YamlScalarNode { Value: { } key } && key == name
            )
            .Value;

    /// <summary>A single value's text; empty for YAML's ways of saying nothing.</summary>
    public static string Scalar(string path, string field, YamlNode node, int linesBefore = 0) =>
        node is YamlScalarNode scalar
            ? scalar switch
            {
                { Style: ScalarStyle.Plain, Value: "~" or "null" or "Null" or "NULL" } => "",
                _ => scalar.Value ?? "",
            }
            : throw new ClaimFileException(
                path,
                (int)node.Start.Line + linesBefore,
                ClaimFileProblem.NotOneValue,
                field
            );

    private static ClaimFields One(string path, YamlNode node)
    {
        if (node is not YamlMappingNode map)
        {
            throw new ClaimFileException(
                path,
                (int)node.Start.Line,
                ClaimFileProblem.Malformed,
                value: node is YamlScalarNode { Value: { } text } ? text : ""
            );
        }

        Dictionary<string, ClaimFields.Value> values = new(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode value) in map.Children)
        {
            string name = Scalar(path, "", key);
            values[name] = new ClaimFields.Value(
                ClaimFieldNames.IsKnown(name) ? Scalar(path, name, value) : "",
                (int)value.Start.Line
            );
        }

        return new ClaimFields(path, (int)node.Start.Line, values);
    }
}
