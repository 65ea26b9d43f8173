using Tonsure.Adapters.Tables;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tonsure.Adapters.Planning;

/// <summary>Reads the rows of a CSV file or the maps of a YAML list (by the file's name: <c>.yaml</c>, <c>.yml</c>).</summary>
internal static class PlanFile
{
    private static readonly string[] Point = ["scale", "rate", "power_w"];

    /// <summary>The rows; at least one.</summary>
    public static IReadOnlyList<PlanFields> Read(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PlanFileException(
                path,
                0,
                PlanFileProblem.Unreadable,
                value: TonsureHome.Reason(e)
            );
        }

        return Parse(path, text);
    }

    /// <summary>The rows of a text; its name says what it is and is named in errors.</summary>
    public static IReadOnlyList<PlanFields> Parse(string path, string text)
    {
        bool isYaml =
            path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
        List<PlanFields> rows = isYaml ? Yaml(path, text) : Csv(path, text);
        return rows.Count > 0 ? rows : throw new PlanFileException(path, 0, PlanFileProblem.Empty);
    }

    private static List<PlanFields> Csv(string path, string text)
    {
        CsvTable table;
        try
        {
            table = CsvTable.Parse(path, text);
        }
        catch (TableException e)
        {
            throw new PlanFileException(
                path,
                e.Line,
                text.Trim().Length == 0 ? PlanFileProblem.Empty : PlanFileProblem.Malformed,
                value: e.Detail
            );
        }

        string[] columns = [.. table.Columns];
        return
        [
            .. Enumerable
                .Range(0, table.Count)
                .Select(row => new PlanFields(
                    path,
                    table.Line(row),
                    columns
                        .Select((name, i) => (name, i))
                        .ToDictionary(
                            column => column.name.Trim(),
                            column => new PlanFields.Value(
                                [table.Text(row, column.i).Trim()],
                                table.Line(row)
                            ),
                            StringComparer.Ordinal
                        ),
                    Header: 1
                )),
        ];
    }

    private static List<PlanFields> Yaml(string path, string text)
    {
        YamlStream yaml = [];
        try
        {
            YamlDepth.Check(text);
            using StringReader reader = new(text);
            yaml.Load(reader);
        }
        catch (YamlException e)
        {
            throw new PlanFileException(
                path,
                (int)e.Start.Line,
                PlanFileProblem.Malformed,
                value: e.Message
            );
        }

        if (yaml.Documents.Count == 0)
        {
            return [];
        }

        return yaml.Documents[0].RootNode is YamlSequenceNode list
            ? [.. list.Children.Select(node => Map(path, node))]
            : throw new PlanFileException(path, 1, PlanFileProblem.Malformed);
    }

    private static PlanFields Map(string path, YamlNode node) =>
        node is YamlMappingNode map
            ? new PlanFields(
                path,
                (int)node.Start.Line,
                map.Children.ToDictionary(
                    pair => Scalar(path, pair.Key),
                    pair => new PlanFields.Value(
                        [.. Parts(path, pair.Value)],
                        (int)pair.Key.Start.Line
                    ),
                    StringComparer.Ordinal
                )
            )
            : throw new PlanFileException(
                path,
                (int)node.Start.Line,
                PlanFileProblem.Malformed,
                value: (node as YamlScalarNode)?.Value ?? ""
            );

    /// <summary>A value, the values of a list, or for each point of a curve its scale, rate and power, joined by colons.</summary>
    private static IEnumerable<string> Parts(string path, YamlNode node) =>
        node is YamlSequenceNode list
            ? list.Children.Select(child =>
                child is YamlMappingNode map
                    ? string.Join(':', Point.Select(name => Child(path, map, name)))
                    : Scalar(path, child)
            )
            : [Scalar(path, node)];

    private static string Child(string path, YamlMappingNode map, string name)
    {
        if (map.Children.Count != Point.Length)
        {
            throw new PlanFileException(
                path,
                (int)map.Start.Line,
                PlanFileProblem.NotACurve,
                "curve",
                expected: string.Join(", ", Point)
            );
        }

        foreach ((YamlNode key, YamlNode value) in map.Children)
        {
            if (Scalar(path, key) == name)
            {
                return Scalar(path, value);
            }
        }

        throw new PlanFileException(
            path,
            (int)map.Start.Line,
            PlanFileProblem.NotACurve,
            "curve",
            expected: string.Join(", ", Point)
        );
    }

    private static string Scalar(string path, YamlNode node) =>
        (node as YamlScalarNode)?.Value?.Trim()
        ?? throw new PlanFileException(path, (int)node.Start.Line, PlanFileProblem.Malformed);
}
