using YamlDotNet.RepresentationModel;

namespace Tonsure.Adapters.Sites;

/// <summary>What every section of <c>tonsure.yaml</c> is read with.</summary>
internal static class YamlReading
{
    /// <summary>The lines of a mapping.</summary>
    /// <exception cref="ConfigurationException">It is no mapping.</exception>
    public static IEnumerable<(string Key, YamlNode Value)> Pairs(string path, YamlNode node) =>
        node is YamlMappingNode map
            ? map.Children.Select(pair => (Scalar(path, pair.Key), pair.Value))
            : throw Error(path, node, "expected 'key: value' lines");

    /// <summary>The items of a list.</summary>
    /// <exception cref="ConfigurationException">It is no list.</exception>
    public static IEnumerable<YamlNode> Items(string path, string key, YamlNode node) =>
        node is YamlSequenceNode list
            ? list.Children
            : throw Error(path, node, $"'{key}' is not a list");

    /// <summary>A single value.</summary>
    /// <exception cref="ConfigurationException">It is something else.</exception>
    public static string Scalar(string path, YamlNode node) =>
        (node as YamlScalarNode)?.Value ?? throw Error(path, node, "expected a single value");

    /// <summary>An error that names the line.</summary>
    public static ConfigurationException Error(string path, YamlNode node, string detail) =>
        new(path, (int)node.Start.Line, detail);
}
