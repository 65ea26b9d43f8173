using System.Globalization;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using YamlDotNet.RepresentationModel;
using static Tonsure.Adapters.Sites.YamlReading;

namespace Tonsure.Adapters.Sites;

/// <summary>
/// Reads <c>sources: {default: [NAME, …], ZONE: [NAME, …], staleness_h: 3, files: [{name, path, zone, unit, licence, kind, basis}]}</c>.
/// </summary>
/// <param name="path">The configuration.</param>
/// <param name="known">The names of sources that the program has.</param>
internal sealed class SourcesSection(string path, IReadOnlyCollection<string> known)
{
    private const double LongestStaleness = 24 * 7;

    private readonly Dictionary<string, IReadOnlyList<string>> _zones = new(StringComparer.Ordinal);
    private readonly List<(ZoneId Zone, int Line)> _lines = [];
    private readonly List<(string Name, YamlNode Node)> _named = [];
    private IReadOnlyList<string> _default = [];
    private IReadOnlyList<ConfiguredFile> _files = [];
    private TimeSpan _staleness = SourceOrder.DefaultStaleness;

    /// <summary>Reads the section.</summary>
    /// <exception cref="ConfigurationException">It says something unknown.</exception>
    public ConfiguredSources Read(YamlNode node)
    {
        foreach ((string key, YamlNode value) in Pairs(path, node))
        {
            switch (key)
            {
                case "default":
                    _default = Names(key, value);
                    break;
                case "staleness_h":
                    _staleness = Hours(value);
                    break;
                case "files":
                    _files = [.. Items(path, key, value).Select(File)];
                    break;
                default:
                    Zone(key, value);
                    break;
            }
        }

        string[] names = [.. known, .. _files.Select(file => file.Name)];
        foreach ((string name, YamlNode at) in _named)
        {
            if (!names.Contains(name, StringComparer.Ordinal))
            {
                throw Error(
                    path,
                    at,
                    names.Length == 0
                        ? $"no source '{name}'; name a file under 'files'"
                        : $"no source '{name}'; nearest: {string.Join(", ", NearestNames.Find(name, names, 3))}"
                );
            }
        }

        return new ConfiguredSources(new SourceOrder(_default, _zones, _staleness), _files, _lines);
    }

    private void Zone(string key, YamlNode value)
    {
        if (!ZoneId.TryParse(key, out ZoneId zone))
        {
            throw Error(
                path,
                value,
                $"'{key}' is neither a zone id such as DE nor one of default, staleness_h, files"
            );
        }

        if (value is not YamlSequenceNode)
        {
            throw Error(
                path,
                value,
                $"'{key}' is no list of sources; known beside zones: default, staleness_h, files"
            );
        }

        _zones[zone.ToString()] = Names(key, value);
        _lines.Add((zone, (int)value.Start.Line));
    }

    private List<string> Names(string key, YamlNode list)
    {
        List<string> names = [];
        foreach (YamlNode item in Items(path, key, list))
        {
            string name = Scalar(path, item);
            names.Add(name);
            _named.Add((name, item));
        }

        return names;
    }

    private TimeSpan Hours(YamlNode value) =>
        double.TryParse(
            Scalar(path, value),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out double hours
        ) && hours is > 0 and <= LongestStaleness
            ? TimeSpan.FromHours(hours)
            : throw Error(
                path,
                value,
                $"'staleness_h' is a number of hours from 0 to {LongestStaleness}, not '{Scalar(path, value)}'"
            );

    private ConfiguredFile File(YamlNode node)
    {
        Dictionary<string, string> words = new(StringComparer.Ordinal);
        Dictionary<string, YamlNode> nodes = new(StringComparer.Ordinal);
        string[] keys = ["name", "path", "zone", "unit", "licence", "kind", "basis"];
        foreach ((string key, YamlNode value) in Pairs(path, node))
        {
            if (!keys.Contains(key, StringComparer.Ordinal))
            {
                throw Error(
                    path,
                    value,
                    $"'{key}' is not known in a file; known: {string.Join(", ", keys)}"
                );
            }

            words[key] = Scalar(path, value);
            nodes[key] = value;
        }

        if (
            !words.TryGetValue("name", out string? name)
            || !words.TryGetValue("path", out string? file)
        )
        {
            throw Error(path, node, "a file needs a name and a path");
        }

        ZoneId zone = default;
        if (words.TryGetValue("zone", out string? zoneName) && !ZoneId.TryParse(zoneName, out zone))
        {
            throw Error(path, nodes["zone"], $"'zone' is a zone id such as DE, not '{zoneName}'");
        }

        return new ConfiguredFile(
            name,
            System.IO.Path.GetFullPath(
                file,
                System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!
            ),
            zoneName is null ? null : zone,
            words.GetValueOrDefault("unit"),
            words.GetValueOrDefault("licence"),
            Word<SignalKind>("kind"),
            Word<SignalBasis>("basis"),
            (int)node.Start.Line
        );

        T Word<T>(string key)
            where T : struct, Enum
        {
            if (!words.TryGetValue(key, out string? typed))
            {
                return default;
            }

            return Enum.TryParse(typed, ignoreCase: true, out T value) && Enum.IsDefined(value)
                ? value
                : throw Error(
                    path,
                    nodes[key],
                    $"'{key}' is one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}, not '{typed}'"
                );
        }
    }
}
