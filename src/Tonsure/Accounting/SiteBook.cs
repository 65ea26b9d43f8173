using System.Diagnostics.CodeAnalysis;
using Tonsure.Quantities;

namespace Tonsure.Accounting;

/// <summary>
/// The sites that are known, and the factors of any place. Without a site the equipment stands alone: PUE 1 and no cooling water.
/// A site without a published PUE has the median of its provider's sites; one without a WUE the median of all, with their range as bounds.
/// </summary>
public sealed class SiteBook
{
    private readonly Dictionary<string, Site> _sites = new(StringComparer.Ordinal);
    private readonly Factor _gridWater;
    private readonly Pue _averagePue;

    /// <summary>A book of sites; of two with one id the later one counts.</summary>
    /// <param name="sites">The sites.</param>
    /// <param name="gridWater">Millilitres of water per kWh made.</param>
    /// <param name="averagePue">The PUE of a site of which nothing else is known.</param>
    public SiteBook(IEnumerable<Site> sites, Factor gridWater, Pue averagePue)
    {
        foreach (Site site in sites)
        {
            _sites[site.Id] = site;
        }

        _gridWater = gridWater;
        _averagePue = averagePue;
    }

    /// <summary>All sites, by id.</summary>
    public IEnumerable<Site> All => _sites.Values.OrderBy(site => site.Id, StringComparer.Ordinal);

    /// <summary>The site of an id.</summary>
    public bool TryGet(string? id, [NotNullWhen(true)] out Site? site)
    {
        site = null;
        return id is not null && _sites.TryGetValue(id, out site);
    }

    /// <summary>What turns IT energy into facility energy and water at a site; null and unknown ids mean equipment that stands alone.</summary>
    public SiteFactors FactorsOf(string? id) =>
        TryGet(id, out Site? site)
            ? new SiteFactors(PueOf(site), SiteWaterOf(site), _gridWater)
            : new SiteFactors(Pue.One, Factor.None, _gridWater);

    /// <summary>The site's own PUE, else the median of its provider's, else the average.</summary>
    public Pue PueOf(Site site)
    {
        if (site.Pue is { } own)
        {
            return own;
        }

        int[] others =
        [
            .. _sites
                .Values.Where(other => other.Provider.Length > 0 && other.Provider == site.Provider)
                .Select(other => other.Pue?.Thousandths)
                .OfType<int>()
                .Order(),
        ];
        return others.Length == 0 ? _averagePue : Pue.FromThousandths(others[others.Length / 2]);
    }

    private Factor SiteWaterOf(Site site)
    {
        if (site.SiteWater is { } own)
        {
            return new Factor(Bounded<long>.Exactly(own), site.Source);
        }

        int[] others = [.. _sites.Values.Select(other => other.SiteWater).OfType<int>().Order()];
        return others.Length == 0
            ? Factor.None
            : new Factor(
                new Bounded<long>(others[others.Length / 2], others[0], others[^1]),
                "sites"
            );
    }
}
