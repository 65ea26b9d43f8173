using System.Collections.Immutable;
using Tonsure.Accounting;
using Tonsure.Grid;

namespace Tonsure.Adapters.Ledgers;

/// <summary>The factors of the places that one reader has met.</summary>
/// <param name="factors">The factors of all places.</param>
/// <param name="intensities">By zone, in all hours that its activities touch.</param>
internal sealed class PlaceBook(
    FootprintFactors factors,
    ImmutableDictionary<string, IntensitySeries> intensities
)
{
    private const int None = -1;

    private readonly TextIds _zones = new();
    private readonly TextIds _sites = new();
    private readonly TextIds _boundaries = new();
    private readonly Dictionary<(int Zone, int Site, int Boundary), PlaceFactors> _places = [];

    /// <summary>The factors of an activity's place.</summary>
    /// <exception cref="FormatException">A column does not hold what it should.</exception>
    internal PlaceFactors Of(in ActivityScan scan, int row)
    {
        (int Zone, int Site, int Boundary) key = (
            _zones.Of(scan.Zone, row),
            scan.Site.IsNull(row) ? None : _sites.Of(scan.Site, row),
            scan.HasEnergy(row) ? _boundaries.Of(scan.Boundary, row) : None
        );
        if (!_places.TryGetValue(key, out PlaceFactors? place))
        {
            place = Make(key);
            _places[key] = place;
        }

        return place;
    }

    private PlaceFactors Make((int Zone, int Site, int Boundary) key)
    {
        string? boundary = key.Boundary == None ? null : _boundaries[key.Boundary];
        return new PlaceFactors(
            factors.SiteOf(key.Site == None ? null : _sites[key.Site]),
            boundary switch
            {
                null or ActivitySchema.ItBoundary => EnergyBoundary.It,
                ActivitySchema.FacilityBoundary => EnergyBoundary.Facility,
                _ => throw new FormatException($"'{boundary}' is not a boundary"),
            },
            boundary is null ? null : intensities[_zones[key.Zone]],
            factors
        );
    }
}
