using Tonsure.Quantities;

namespace Tonsure.Planning.Exact;

/// <summary>
/// What an hour at each site costs, in the objective's unit, and how many devices are free: all that the planners of one job read.
/// A queue's engine sets prices on devices (Lagrange multipliers) and what is free, and asks again. Doubles: this is where a choice is
/// made, not where emissions are told. An hour that is not known costs infinity.
/// </summary>
public sealed class CostBoard
{
    private readonly double[] _energy;
    private readonly double[] _network;
    private readonly double[] _held;
    private readonly double[] _device;
    private readonly double[] _free;
    private readonly bool[] _charges;
    private readonly bool[] _limits;
    private readonly bool _counts;

    /// <summary>A board whose devices have no price and whose sites are empty.</summary>
    /// <param name="signals">The sites and their intensities.</param>
    /// <param name="perGram">What a gram costs; not negative.</param>
    /// <param name="perPrice">What a unit of the sites' currency costs; where it is not 0, an hour without a price costs infinity.</param>
    /// <param name="countReserved">Whether embodied and idle carbon of reserved devices count; a site that states none has none.</param>
    public CostBoard(SignalMatrix signals, double perGram, double perPrice, bool countReserved)
    {
        (Sites, Hours, FirstHour) = (signals.Sites.Count, signals.Hours, signals.FirstHour);
        _energy = new double[Sites * Hours];
        _network = new double[_energy.Length];
        _held = new double[_energy.Length];
        _free = new double[_energy.Length];
        _charges = new bool[Sites];
        _limits = new bool[Sites];
        _counts = countReserved;
        for (int site = 0; site < Sites; site++)
        {
            PlanSite place = signals.Sites[site];
            ReservedDevice? reserved = countReserved ? place.Reserved : null;
            double pue = place.Pue.Thousandths / 1000.0;
            _limits[site] = place.Capacity is not null;
            for (int i = 0; i < Hours; i++)
            {
                int cell = (site * Hours) + i;
                long hour = FirstHour + i;
                double grams = signals.FacilityGrams(site)[i];
                double price =
                    perPrice > 0
                        ? perPrice
                            * pue
                            * (place.PricePerKilowattHour?.At(hour) ?? double.PositiveInfinity)
                        : 0;
                bool known = !double.IsNaN(grams);
                _energy[cell] = known ? (perGram * grams) + price : double.PositiveInfinity;
                _network[cell] = known
                    ? perGram * signals.GridGrams(site)[i]
                    : double.PositiveInfinity;
                _held[cell] =
                    reserved is not null && known
                        ? (perGram * reserved.EmbodiedPerHour.Grams)
                            + (reserved.Idle.Watts / 1000 * _energy[cell])
                        : 0;
                _free[cell] = place.Capacity is null
                    ? double.PositiveInfinity
                    : place.Capacity.At(hour) ?? 0;
            }

            _charges[site] = reserved is not null;
        }

        _device = [.. _held];
    }

    /// <summary>A board of what is foreseen, to be written: no devices are priced or limited.</summary>
    internal CostBoard(int sites, int hours, long firstHour)
    {
        (Sites, Hours, FirstHour) = (sites, hours, firstHour);
        _energy = new double[sites * hours];
        _network = new double[_energy.Length];
        _held = new double[_energy.Length];
        _free = new double[_energy.Length];
        _device = new double[_energy.Length];
        _charges = new bool[sites];
        _limits = new bool[sites];
        Array.Fill(_free, double.PositiveInfinity);
    }

    /// <summary>How many sites.</summary>
    public int Sites { get; }

    /// <summary>How many hours.</summary>
    public int Hours { get; }

    /// <summary>The first hour, see <see cref="Grid.HourIndex"/>.</summary>
    public long FirstHour { get; }

    /// <summary>What a kWh of IT energy costs at a site, by hour.</summary>
    public ReadOnlySpan<double> Energy(int site) => _energy.AsSpan(site * Hours, Hours);

    /// <summary>What a kWh in the network costs at a site's end, by hour.</summary>
    public ReadOnlySpan<double> Network(int site) => _network.AsSpan(site * Hours, Hours);

    /// <summary>Writes what a kWh costs at a site in an hour: of IT energy, and in the network.</summary>
    internal void Foresee(int site, int hour, double energy, double network) =>
        (_energy[(site * Hours) + hour], _network[(site * Hours) + hour]) = (energy, network);

    /// <summary>What holding a device for an hour costs: its price, and embodied and idle carbon where they count.</summary>
    public ReadOnlySpan<double> Device(int site) => _device.AsSpan(site * Hours, Hours);

    /// <summary>Devices that are free, by hour; infinity where there is no limit. Once written, <see cref="Limits"/> must be told.</summary>
    public Span<double> Free(int site) => _free.AsSpan(site * Hours, Hours);

    /// <summary>Whether a device costs anything in any hour.</summary>
    public bool Charges(int site) => _charges[site];

    /// <summary>Whether devices are limited in any hour.</summary>
    public bool Limits(int site) => _limits[site];

    /// <summary>Says whether what is free at a site is to be looked at; a bound that prices devices does not.</summary>
    public void SetLimits(int site, bool limits) => _limits[site] = limits;

    /// <summary>Prices a site's devices in some hours; embodied and idle carbon come on top.</summary>
    /// <param name="site">The site.</param>
    /// <param name="first">The first of the hours, from the board's first.</param>
    /// <param name="prices">One price an hour, not negative.</param>
    public void SetDevicePrices(int site, int first, ReadOnlySpan<double> prices)
    {
        int from = (site * Hours) + first;
        for (int i = 0; i < prices.Length; i++)
        {
            _device[from + i] = _held[from + i] + prices[i];
        }

        _charges[site] = true;
    }

    /// <summary>Prices a site's devices, by hour; embodied and idle carbon come on top.</summary>
    /// <param name="site">The site.</param>
    /// <param name="prices">One price an hour, not negative.</param>
    /// <exception cref="ArgumentException">There is another number of prices than hours.</exception>
    public void SetDevicePrices(int site, ReadOnlySpan<double> prices)
    {
        if (prices.Length != Hours)
        {
            throw new ArgumentException(
                $"{prices.Length} prices for {Hours} hours",
                nameof(prices)
            );
        }

        bool any = false;
        int from = site * Hours;
        for (int i = 0; i < prices.Length; i++)
        {
            _device[from + i] = _held[from + i] + prices[i];
            any |= prices[i] > 0;
        }

        _charges[site] = any || _counts;
    }
}
