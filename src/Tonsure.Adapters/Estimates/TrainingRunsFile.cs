using System.Collections.Immutable;
using System.Globalization;
using Tonsure.Adapters.Tables;
using Tonsure.Estimating;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tonsure.Adapters.Estimates;

/// <summary>
/// Reads a list of training runs in YAML: <c>- {name: sweep, count: 4789, device_hours: 2.1}</c>. Instead of device-hours a run
/// may tell <c>hours</c> and <c>devices</c>, or <c>tokens</c>.
/// </summary>
public static class TrainingRunsFile
{
    private static readonly string[] Known =
    [
        "name",
        "count",
        "device_hours",
        "hours",
        "devices",
        "tokens",
    ];

    /// <summary>The runs; at least one.</summary>
    /// <exception cref="TableException">The file cannot be read or says something that is no run; it names the line.</exception>
    public static ImmutableArray<TrainingRun> Read(string path)
    {
        YamlStream yaml = [];
        try
        {
            using StreamReader text = new(path);
            yaml.Load(text);
        }
        catch (YamlException e)
        {
            throw new TableException(path, (int)e.Start.Line, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TableException(path, 0, TonsureHome.Reason(e));
        }

        return yaml.Documents is [{ RootNode: YamlSequenceNode { Children.Count: > 0 } list }]
            ? [.. list.Children.Select((node, index) => Run(path, node, index))]
            : throw new TableException(path, 1, "expected a list of runs");
    }

    private static TrainingRun Run(string path, YamlNode node, int index)
    {
        if (node is not YamlMappingNode map)
        {
            throw Error(path, node, "expected a run such as {name: sweep, device_hours: 2.1}");
        }

        string name = $"run_{index + 1}";
        Dictionary<string, double> figures = new(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode value) in map.Children)
        {
            string word = (key as YamlScalarNode)?.Value ?? "";
            string text = (value as YamlScalarNode)?.Value ?? "";
            if (!Known.Contains(word, StringComparer.Ordinal))
            {
                throw Error(
                    path,
                    key,
                    $"'{word}' is not known in a run; known: {string.Join(", ", Known)}"
                );
            }

            if (word == "name")
            {
                name = text;
                continue;
            }

            bool isWhole = word == "count";
            figures[word] =
                double.TryParse(
                    text,
                    NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                    CultureInfo.InvariantCulture,
                    out double number
                )
                && double.IsFinite(number)
                && (!isWhole || (number >= 1 && number <= 1e9 && double.IsInteger(number)))
                    ? number
                    : throw Error(
                        path,
                        value,
                        isWhole
                            ? $"'count' is a whole number from 1, not '{text}'"
                            : $"'{word}' is a plain number, not '{text}'"
                    );
        }

        return new TrainingRun(
            name,
            (long)figures.GetValueOrDefault("count", 1),
            DeviceHours(path, node, figures),
            figures.TryGetValue("tokens", out double tokens) ? tokens : null
        );
    }

    private static double? DeviceHours(
        string path,
        YamlNode node,
        Dictionary<string, double> figures
    )
    {
        bool isProduct = figures.ContainsKey("hours") || figures.ContainsKey("devices");
        int ways =
            (figures.ContainsKey("device_hours") ? 1 : 0)
            + (isProduct ? 1 : 0)
            + (figures.ContainsKey("tokens") ? 1 : 0);
        if (ways != 1)
        {
            throw Error(path, node, "a run tells one of: device_hours; hours and devices; tokens");
        }

        if (isProduct && !(figures.ContainsKey("hours") && figures.ContainsKey("devices")))
        {
            throw Error(path, node, "a run with 'hours' tells 'devices' too");
        }

        return isProduct ? figures["hours"] * figures["devices"]
            : figures.TryGetValue("device_hours", out double hours) ? hours
            : null;
    }

    private static TableException Error(string path, YamlNode node, string detail) =>
        new(path, (int)node.Start.Line, detail);
}
