using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Tonsure.Quantities;

namespace Tonsure.Grid;

/// <summary>
/// The figures that are always there: zone profiles, country means and the world's. A zone that exists is never without
/// an answer: its profile, else its country's mean.
/// </summary>
public sealed class GridTables
{
    private readonly Dictionary<ZoneId, ZoneProfile> _zones;
    private readonly Dictionary<string, CountryYear> _countries;
    private readonly HashSet<ZoneId> _aliases;

    /// <summary>The tables.</summary>
    /// <param name="zones">Zones with figures of their own.</param>
    /// <param name="countries">Countries, the world among them as <c>WORLD</c>.</param>
    /// <param name="knownZones">Zones without figures of their own that exist nevertheless, such as those of cloud regions.</param>
    /// <exception cref="ArgumentException">The world is missing.</exception>
    public GridTables(
        IEnumerable<ZoneProfile> zones,
        IEnumerable<CountryYear> countries,
        IEnumerable<ZoneId> knownZones
    )
    {
        _zones = zones.ToDictionary(z => z.Zone);
        _countries = countries.ToDictionary(c => c.Country, StringComparer.Ordinal);
        _aliases = [.. knownZones];
        World = _countries.TryGetValue("WORLD", out CountryYear? world)
            ? world
            : throw new ArgumentException("the table of countries has no WORLD", nameof(countries));
    }

    /// <summary>The world's yearly mean.</summary>
    public CountryYear World { get; }

    /// <summary>The zones with figures of their own, by id.</summary>
    public IEnumerable<ZoneProfile> Zones =>
        _zones.Values.OrderBy(z => z.Zone.ToString(), StringComparer.Ordinal);

    /// <summary>The countries, without the world, by code.</summary>
    public IEnumerable<CountryYear> Countries =>
        _countries.Values.Where(c => c != World).OrderBy(c => c.Country, StringComparer.Ordinal);

    /// <summary>Whether the zone exists here: with figures of its own, as a country, or as a known zone of a country.</summary>
    public bool Knows(ZoneId zone) =>
        zone.IsWorld
        || _zones.ContainsKey(zone)
        || _countries.ContainsKey(zone.ToString())
        || (_aliases.Contains(zone) && _countries.ContainsKey(zone.Country));

    /// <summary>The zone's own figures.</summary>
    public bool TryGetZone(ZoneId zone, [NotNullWhen(true)] out ZoneProfile? profile) =>
        _zones.TryGetValue(zone, out profile);

    /// <summary>The yearly figure of the zone's country, or of the world for the world.</summary>
    public bool TryGetCountry(ZoneId zone, [NotNullWhen(true)] out CountryYear? country)
    {
        country = World;
        return zone.IsWorld || _countries.TryGetValue(zone.Country, out country);
    }

    /// <summary>The known ids nearest to what was typed, at most <paramref name="count"/>.</summary>
    public IReadOnlyList<string> Nearest(string typed, int count) =>
        NearestNames.Find(
            typed,
            _zones
                .Keys.Select(z => z.ToString())
                .Concat(_countries.Keys)
                .Distinct(StringComparer.Ordinal),
            count
        );

    /// <summary>The best figure that the tables have for an hour: profile, zone's year, country's year, world.</summary>
    /// <exception cref="KeyNotFoundException">The zone is not known; ask <see cref="Knows"/> first.</exception>
    public HourlyIntensity At(ZoneId zone, long hour)
    {
        if (zone.IsWorld)
        {
            return new HourlyIntensity(World.Intensity, IntensityTier.World);
        }

        if (_zones.TryGetValue(zone, out ZoneProfile? profile))
        {
            return profile.At(hour);
        }

        return _countries.TryGetValue(zone.Country, out CountryYear? country)
            ? new HourlyIntensity(country.Intensity, IntensityTier.Country)
            : throw new KeyNotFoundException($"no figure for zone {zone}");
    }

    /// <summary>The best yearly figure of a zone: its own, its country's, the world's.</summary>
    /// <exception cref="KeyNotFoundException">The zone is not known; ask <see cref="Knows"/> first.</exception>
    public YearlyIntensity YearOf(ZoneId zone)
    {
        if (_zones.TryGetValue(zone, out ZoneProfile? profile))
        {
            return new YearlyIntensity(
                profile.Year,
                IntensityTier.ZoneYear,
                profile.Signal,
                profile.Signal.Vintage
            );
        }

        return TryGetCountry(zone, out CountryYear? country)
            ? new YearlyIntensity(
                country.Intensity,
                zone.IsWorld ? IntensityTier.World : IntensityTier.Country,
                country.Signal,
                country.Year.ToString(CultureInfo.InvariantCulture)
            )
            : throw new KeyNotFoundException($"no figure for zone {zone}");
    }

    /// <summary>What the tables' figure for a zone states and where it is from.</summary>
    /// <exception cref="KeyNotFoundException">The zone is not known.</exception>
    public Signal SignalOf(ZoneId zone) =>
        _zones.TryGetValue(zone, out ZoneProfile? profile) ? profile.Signal
        : TryGetCountry(zone, out CountryYear? country) ? country.Signal
        : throw new KeyNotFoundException($"no figure for zone {zone}");
}
