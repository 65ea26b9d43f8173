using System.Globalization;
using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using static Tonsure.Adapters.Sites.YamlReading;

namespace Tonsure.Adapters.Sites;

/// <summary>What <c>tonsure.yaml</c> says: the owner, the default site, sites of the owner's own and sources of intensities.</summary>
/// <param name="Path">The file; null where there is none.</param>
/// <param name="Owner">Who answers for activities that name nobody.</param>
/// <param name="DefaultSite">The site of work that names neither site nor zone.</param>
/// <param name="DefaultZone">The zone of work that names neither, where no default site is set.</param>
/// <param name="Sites">Sites of the owner's own.</param>
/// <param name="Sources">Who is asked for intensities.</param>
public sealed record Configuration(
    string? Path,
    OwnerPath? Owner,
    string? DefaultSite,
    ZoneId? DefaultZone,
    IReadOnlyList<Site> Sites,
    ConfiguredSources Sources
)
{
    /// <summary>Nothing is configured.</summary>
    public static Configuration None { get; } =
        new(null, null, null, null, [], ConfiguredSources.None);

    /// <summary>Reads the first file that exists; of sources it may name its own files only.</summary>
    /// <exception cref="ConfigurationException">It cannot be read or says something unknown.</exception>
    public static Configuration Load(params IEnumerable<string> candidates) =>
        LoadFor([], candidates);

    /// <summary>Reads the first file that exists.</summary>
    /// <param name="sources">Names of the sources that the program has.</param>
    /// <param name="candidates">The files.</param>
    /// <exception cref="ConfigurationException">It cannot be read or says something unknown.</exception>
    public static Configuration LoadFor(
        IReadOnlyCollection<string> sources,
        params IEnumerable<string> candidates
    )
    {
        string? path = candidates.FirstOrDefault(File.Exists);
        return path is null ? None : Reader.Read(path, sources);
    }

    // YamlDotNet is only loaded when there is a file to read.
    private static class Reader
    {
        public static Configuration Read(string path, IReadOnlyCollection<string> sources)
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
                    : Root(path, yaml.Documents[0].RootNode, sources);
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

        private static Configuration Root(
            string path,
            YamlNode node,
            IReadOnlyCollection<string> sources
        )
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
                        Sites = [.. Items(path, key, value).Select(child => ReadSite(path, child))],
                    },
                    "sources" => configuration with
                    {
                        Sources = new SourcesSection(path, sources).Read(value),
                    },
                    _ => throw Error(
                        path,
                        value,
                        $"'{key}' is not known here; known: owner, site, zone, sites, sources"
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
    }
}
