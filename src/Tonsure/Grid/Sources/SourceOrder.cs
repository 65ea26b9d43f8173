namespace Tonsure.Grid.Sources;

/// <summary>Which sources are asked, in which order, and how old their newest figure may be: <c>sources</c> in <c>tonsure.yaml</c>.</summary>
/// <param name="Default">Names of sources for zones that have no order of their own.</param>
/// <param name="Zones">Orders of zones, or of countries for all of their zones.</param>
/// <param name="Staleness">A newest figure that ended longer ago is not fresh.</param>
public sealed record SourceOrder(
    IReadOnlyList<string> Default,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Zones,
    TimeSpan Staleness
)
{
    /// <summary>How old a newest figure may be where nobody said.</summary>
    public static readonly TimeSpan DefaultStaleness = TimeSpan.FromHours(3);

    /// <summary>Nobody is asked.</summary>
    public static SourceOrder None { get; } =
        new(
            [],
            new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal),
            DefaultStaleness
        );

    /// <summary>The names for a zone: its own order, its country's, or the default.</summary>
    public IReadOnlyList<string> Of(ZoneId zone) =>
        Zones.TryGetValue(zone.ToString(), out IReadOnlyList<string>? own) ? own
        : Zones.TryGetValue(zone.Country, out IReadOnlyList<string>? country) ? country
        : Default;
}
