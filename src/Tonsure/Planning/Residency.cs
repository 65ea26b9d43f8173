using Tonsure.Grid;

namespace Tonsure.Planning;

/// <summary>Where a job may run: anywhere, or in zones (<c>US-CAL-CISO</c>) and what lies in them (<c>US</c>, <c>SE</c>).</summary>
public sealed class Residency
{
    private readonly ZoneId[] _zones;

    private Residency(ZoneId[] zones) => _zones = zones;

    /// <summary>In every zone.</summary>
    public static Residency Anywhere { get; } = new([]);

    /// <summary>The zones, countries and parts of countries; empty for anywhere.</summary>
    public IReadOnlyList<ZoneId> Zones => _zones;

    /// <summary>Only in these zones, countries or parts of countries.</summary>
    /// <exception cref="ArgumentException">There is none, or one is the whole world.</exception>
    public static Residency In(params IReadOnlyList<ZoneId> zones) =>
        zones.Count > 0 && !zones.Any(zone => zone.IsWorld)
            ? new Residency([.. zones])
            : throw new ArgumentException("a residency names zones", nameof(zones));

    /// <summary>Whether the zone is one of them or lies in one of them.</summary>
    public bool Allows(ZoneId zone)
    {
        if (_zones.Length == 0)
        {
            return true;
        }

        string text = zone.ToString();
        return _zones.Any(allowed =>
            allowed == zone || text.StartsWith($"{allowed}-", StringComparison.Ordinal)
        );
    }
}
