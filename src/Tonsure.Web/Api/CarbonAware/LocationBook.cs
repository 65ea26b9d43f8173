using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Tonsure.Accounting;
using Tonsure.Grid;

namespace Tonsure.Web.Api.CarbonAware;

/// <summary>
/// The names that clients may ask for: sites by their id, clouds' regions also without their provider (<c>westeurope</c>), and
/// zones. Case does not matter.
/// </summary>
public sealed class LocationBook
{
    private readonly FrozenDictionary<string, ServedLocation> _locations;

    /// <summary>A book of the sites and zones that are known; where a name means two things, the earlier of these counts: a site's
    /// id, a zone, a region of Azure, of another cloud.</summary>
    /// <param name="sites">The sites.</param>
    /// <param name="zones">The zones.</param>
    public LocationBook(IEnumerable<Site> sites, IEnumerable<ZoneId> zones)
    {
        Site[] all = [.. sites];
        Dictionary<string, ServedLocation> locations = new(StringComparer.OrdinalIgnoreCase);
        IEnumerable<ServedLocation> regions = all.Where(site => site.Provider.Length > 0)
            .OrderBy(site => site.Provider == "azure" ? 0 : 1)
            .ThenBy(site => site.Id, StringComparer.Ordinal)
            .Select(site => new ServedLocation(
                site.Id[(site.Provider.Length + 1)..],
                site.Zone,
                site.Coordinates
            ));
        foreach (
            ServedLocation location in all.Select(site => new ServedLocation(
                    site.Id,
                    site.Zone,
                    site.Coordinates
                ))
                .Concat(zones.Select(zone => new ServedLocation(zone.ToString(), zone, null)))
                .Concat(regions)
        )
        {
            locations.TryAdd(location.Name, location);
        }

        _locations = locations.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All locations, by name.</summary>
    public IEnumerable<ServedLocation> All =>
        _locations.Values.OrderBy(location => location.Name, StringComparer.Ordinal);

    /// <summary>The location of a name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out ServedLocation? location) =>
        _locations.TryGetValue(name, out location);

    /// <summary>The names nearest to a mistyped one.</summary>
    public IReadOnlyList<string> Nearest(string name) =>
        NearestNames.Find(name, _locations.Values.Select(location => location.Name), 3);
}
