using System.Globalization;
using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tonsure.Adapters.Sites;

/// <summary>What <c>tonsure.yaml</c> says: the owner, the default site and sites of the owner's own.</summary>
/// <param name="Path">The file; null where there is none.</param>
/// <param name="Owner">Who answers for activities that name nobody.</param>
/// <param name="DefaultSite">The site of work that names neither site nor zone.</param>
/// <param name="DefaultZone">The zone of work that names neither, where no default site is set.</param>
/// <param name="Sites">Sites of the owner's own.</param>
public sealed record Configuration(
    string? Path,
    OwnerPath? Owner,
    string? DefaultSite,
    ZoneId? DefaultZone,
    IReadOnlyList<Site> Sites
)
{
    /// <summary>Nothing is configured.</summary>
    public static Configuration None { get; } = new(null, null, null, null, []);

    /// <summary>Reads the first file that exists.</summary>
    /// <exception cref="ConfigurationException">It cannot be read or says something unknown.</exception>
    public static Configuration Load(params IEnumerable<string> candidates)
    {
        string? path = candidates.FirstOrDefault(File.Exists);
        return path is null ? None : Reader.Read(path);
    }

    // YamlDotNet is only loaded when there is a file to read.
    private static class Reader
    {
        public static Configuration Read(string path)
        {
            try
            {
                using StreamReader text = new(path);
                YamlStream yaml = [];
                yaml.Load(text);
                return yaml.Documents.Count == 0
                    ? None with
                    {
                        Path = path,
                    }
                    : Root(path, yaml.Documents[0].RootNode);
            }
            catch (YamlException e)
            {
                throw new ConfigurationException(path, (int)e.Start.Line, e.Message);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new ConfigurationException(path, 0, TonsureHome.Reason(e));
            }
        }

        private static Configuration Root(string path, YamlNode node)
        {
            Configuration configuration = None with { Path = path };
            foreach ((string key, YamlNode value) in Pairs(path, node))
            {
                configuration = key switch
                {
                    "owner" => configuration with
                    {
                        Owner = OwnerPath.TryParse(Scalar(path, value), out OwnerPath owner)
                            ? owner
                            : throw Error(
                                path,
                                value,
                                $"'owner' is a path such as acme/nlp, not '{Scalar(path, value)}'"
                            ),
                    },
                    "site" => configuration with { DefaultSite = Scalar(path, value) },
                    "zone" => configuration with { DefaultZone = Zone(path, value) },
                    "sites" => configuration with
                    {
                        Sites = value is YamlSequenceNode list
                            ? [.. list.Children.Select(child => ReadSite(path, child))]
                            : throw Error(path, value, "'sites' is not a list"),
                    },
                    _ => throw Error(
                        path,
                        value,
                        $"'{key}' is not known here; known: owner, site, zone, sites"
                    ),
                };
            }

            return configuration;
        }

        private static Site ReadSite(string path, YamlNode node)
        {
            string? id = null;
            ZoneId? zone = null;
            Pue? pue = null;
            int? wue = null;
            string place = "";
            foreach ((string key, YamlNode value) in Pairs(path, node))
            {
                switch (key)
                {
                    case "id":
                        id = Scalar(path, value);
                        break;
                    case "zone":
                        zone = Zone(path, value);
                        break;
                    case "pue":
                        pue = Pue.TryParse(Scalar(path, value), out Pue read)
                            ? read
                            : throw Error(
                                path,
                                value,
                                $"'pue' is a number from 1 to 10, not '{Scalar(path, value)}'"
                            );
                        break;
                    case "wue":
                        wue = Litres(path, value);
                        break;
                    case "place":
                        place = Scalar(path, value);
                        break;
                    default:
                        throw Error(
                            path,
                            value,
                            $"'{key}' is not known in a site; known: id, zone, pue, wue, place"
                        );
                }
            }

            return id is null || zone is null
                ? throw Error(path, node, "a site needs an id and a zone")
                : new Site(id, zone.Value, pue, wue, place, System.IO.Path.GetFileName(path));
        }

        private static int Litres(string path, YamlNode value) =>
            decimal.TryParse(
                Scalar(path, value),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out decimal litres
            )
            && litres <= 100
                ? (int)Math.Round(litres * 1000)
                : throw Error(
                    path,
                    value,
                    $"'wue' is a number of litres per kWh from 0 to 100, not '{Scalar(path, value)}'"
                );

        private static ZoneId Zone(string path, YamlNode value) =>
            ZoneId.TryParse(Scalar(path, value), out ZoneId zone)
                ? zone
                : throw Error(
                    path,
                    value,
                    $"'zone' is a zone id such as DE, not '{Scalar(path, value)}'"
                );

        private static IEnumerable<(string Key, YamlNode Value)> Pairs(
            string path,
            YamlNode node
        ) =>
            node is YamlMappingNode map
                ? map.Children.Select(pair => (Scalar(path, pair.Key), pair.Value))
                : throw Error(path, node, "expected 'key: value' lines");

        private static string Scalar(string path, YamlNode node) =>
            (node as YamlScalarNode)?.Value ?? throw Error(path, node, "expected a single value");

        private static ConfigurationException Error(string path, YamlNode node, string detail) =>
            new(path, (int)node.Start.Line, detail);
    }
}
