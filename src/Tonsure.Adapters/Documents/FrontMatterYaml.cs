using System.Diagnostics.CodeAnalysis;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Lint;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tonsure.Adapters.Documents;

/// <summary>Reads YAML as JSON. References to what stands elsewhere are refused: a short text can stand for an endless one with them.</summary>
public sealed class FrontMatterYaml : IFrontMatter
{
    private const int MostDepth = 64;

    /// <inheritdoc/>
    public bool TryRead(string yaml, [NotNullWhen(true)] out JsonValue? value, out int line)
    {
        value = null;
        line = 0;
        try
        {
            Refuse(yaml);
            YamlStream stream = [];
            using StringReader reader = new(yaml);
            stream.Load(reader);
            value =
                stream.Documents.Count == 0
                    ? JsonValue.Nothing
                    : Value(stream.Documents[0].RootNode);
            return true;
        }
        catch (YamlException e)
        {
            line = (int)e.Start.Line;
            return false;
        }
        catch (Exception e)
            when (e is ArgumentException or InvalidOperationException or OverflowException)
        {
            // A name comes twice, half a surrogate pair stands alone, or the library gave up in its own way.
            line = 1;
            return false;
        }
    }

    /// <summary>Goes through the text once without building anything, for what would make too much of it.</summary>
    private static void Refuse(string yaml)
    {
        using StringReader reader = new(yaml);
        Parser parser = new(reader);
        int depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > MostDepth || parser.Current is YamlDotNet.Core.Events.AnchorAlias)
            {
                throw new YamlException(
                    parser.Current.Start,
                    parser.Current.End,
                    "too deep, or a reference"
                );
            }
        }
    }

    private static JsonValue Value(YamlNode node) =>
        node switch
        {
            YamlMappingNode map => JsonValue.Map(
                map.Children.Select(pair => (Name(pair.Key), Value(pair.Value)))
            ),
            YamlSequenceNode list => JsonValue.List(list.Children.Select(Value)),
            YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" } =>
                JsonValue.Nothing,
            YamlScalarNode scalar => JsonValue.Of(scalar.Value ?? ""),
            _ => JsonValue.Nothing,
        };

    private static string Name(YamlNode key) =>
        key is YamlScalarNode { Value: { } name }
            ? name
            : throw new YamlException(key.Start, key.End, "a name is a text");
}
