using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Accounting;

/// <summary>A place that runs work.</summary>
/// <param name="Id">Its id, such as <c>gcp:europe-west1</c> or a name of the owner's own.</param>
/// <param name="Zone">Its grid zone.</param>
/// <param name="Pue">Its PUE; null where nobody published one.</param>
/// <param name="SiteWater">Its WUE in millilitres per kWh of IT energy; null where nobody published one.</param>
/// <param name="Place">Where it is, for people.</param>
/// <param name="Source">Who says so: a key of <c>data/sources.csv</c>, or the configuration file.</param>
public sealed record Site(
    string Id,
    ZoneId Zone,
    Pue? Pue,
    int? SiteWater,
    string Place,
    string Source
)
{
    /// <summary>Where it is on the map; null where nobody says.</summary>
    public Coordinates? Coordinates { get; init; }

    /// <summary>The part of the id before the colon: the provider; empty for a site of the owner's own.</summary>
    public string Provider => Id.Contains(':', StringComparison.Ordinal) ? Id.Split(':')[0] : "";
}
