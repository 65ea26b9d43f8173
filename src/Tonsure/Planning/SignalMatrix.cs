using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Planning;

/// <summary>
/// Sites by hours of carbon intensity, as a planner reads them. An hour that is not known is marked and never read as zero.
/// One signal fills a matrix: average and marginal are not mixed.
/// </summary>
public sealed class SignalMatrix
{
    private readonly CarbonIntensity[] _figures;
    private readonly IntensityTier[] _tiers;
    private readonly double[] _facility;
    private readonly double[] _grid;

    /// <summary>A matrix.</summary>
    /// <param name="sites">Its rows.</param>
    /// <param name="firstHour">Its first hour, see <see cref="HourIndex"/>.</param>
    /// <param name="hours">How many hours; at least one.</param>
    /// <param name="at">A site's figure for an hour; null where it is not known.</param>
    /// <exception cref="ArgumentException">There is no site or no hour.</exception>
    public SignalMatrix(
        IReadOnlyList<PlanSite> sites,
        long firstHour,
        int hours,
        Func<PlanSite, long, HourlyIntensity?> at
    )
    {
        if (sites.Count == 0 || hours < 1)
        {
            throw new ArgumentException("a matrix has a site and an hour", nameof(sites));
        }

        (Sites, FirstHour, Hours) = ([.. sites], firstHour, hours);
        _figures = new CarbonIntensity[sites.Count * hours];
        _tiers = new IntensityTier[_figures.Length];
        _facility = new double[_figures.Length];
        _grid = new double[_figures.Length];
        for (int site = 0; site < sites.Count; site++)
        {
            double pue = sites[site].Pue.Thousandths / 1000.0;
            for (int i = 0; i < hours; i++)
            {
                int cell = (site * hours) + i;
                HourlyIntensity? figure = at(sites[site], firstHour + i);
                _figures[cell] = figure?.Intensity.Value ?? default;
                _tiers[cell] = figure?.Tier ?? IntensityTier.World;
                bool known = _figures[cell].IsKnown;
                _grid[cell] = known ? _figures[cell].GramsPerKilowattHour : double.NaN;
                _facility[cell] = _grid[cell] * pue;
            }
        }
    }

    /// <summary>The rows.</summary>
    public IReadOnlyList<PlanSite> Sites { get; }

    /// <summary>The first hour, see <see cref="HourIndex"/>.</summary>
    public long FirstHour { get; }

    /// <summary>How many hours.</summary>
    public int Hours { get; }

    /// <summary>The hour after the last one.</summary>
    public long EndHour => FirstHour + Hours;

    /// <summary>A site's intensity in an hour; never set where it is not known and outside the matrix.</summary>
    public CarbonIntensity this[int site, long hour] =>
        hour >= FirstHour && hour < EndHour
            ? _figures[(site * Hours) + (int)(hour - FirstHour)]
            : default;

    /// <summary>Where a known hour's figure is from.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The hour is not known.</exception>
    public IntensityTier TierOf(int site, long hour) =>
        this[site, hour].IsKnown
            ? _tiers[(site * Hours) + (int)(hour - FirstHour)]
            : throw new ArgumentOutOfRangeException(nameof(hour), hour, "this hour is not known");

    /// <summary>A site's hours in grams per kWh of IT energy, its PUE included; not a number where an hour is not known.</summary>
    public ReadOnlySpan<double> FacilityGrams(int site) => _facility.AsSpan(site * Hours, Hours);

    /// <summary>A site's hours in grams per kWh drawn from its grid; not a number where an hour is not known.</summary>
    public ReadOnlySpan<double> GridGrams(int site) => _grid.AsSpan(site * Hours, Hours);
}
