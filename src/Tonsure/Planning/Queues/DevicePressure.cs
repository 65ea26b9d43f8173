namespace Tonsure.Planning.Queues;

/// <summary>
/// What a device-hour is worth while a plan is being worked out: the price of the dual, more where more devices are in use than there are
/// and less where fewer are (an augmented Lagrangian), and a charge on what does not fit.
/// </summary>
internal sealed class DevicePressure
{
    private const double Gentle = 1;
    private const double FirstCharge = 0.02;

    private readonly DeviceLimits _limits;
    private readonly Occupancy _occupancy;

    internal DevicePressure(DeviceLimits limits, Occupancy occupancy, double[] prices)
    {
        (_limits, _occupancy, Prices) = (limits, occupancy, [.. prices]);
    }

    /// <summary>Prices by cell, in the objective's unit a device-hour; they move with what the plan uses.</summary>
    internal double[] Prices { get; }

    /// <summary>How much a price rises with each device in use.</summary>
    internal double Slope { get; set; }

    /// <summary>What each device-hour that does not fit costs.</summary>
    internal double Charge { get; set; }

    /// <summary>How steep a pressure is gentle here, and what charge is: by what device-hours that are scarce are worth and how many there are.</summary>
    internal (double Slope, double Charge) Scale(double value, QueueJobs jobs)
    {
        (double price, double devices, int scarce, int limited) = (0, 0, 0, 0);
        ReadOnlySpan<double> all = _limits.All;
        double every = 0;
        for (int i = 0; i < all.Length; i++)
        {
            if (Prices[i] > 0)
            {
                (price, devices, scarce) = (price + Prices[i], devices + all[i], scarce + 1);
            }

            if (all[i] > 0 && double.IsFinite(all[i]))
            {
                (every, limited) = (every + all[i], limited + 1);
            }
        }

        if (scarce == 0 || devices <= 0)
        {
            // Nothing is scarce to the bound; whole jobs may still not fit.
            double hours = 0;
            for (int job = 0; job < jobs.Count; job++)
            {
                hours += jobs.Devices[job] * jobs.Length[job] / Grid.HourIndex.Milliseconds;
            }

            price = hours > 0 ? 0.1 * Math.Abs(value) / hours : 1;
            devices = limited > 0 ? every / limited : 1;
            return (Gentle * price / devices, FirstCharge * price);
        }

        return (Gentle * price / devices, FirstCharge * price / scarce);
    }

    /// <summary>What each of so many devices costs a job that comes to an hour.</summary>
    internal double PerDevice(int site, int hour, double devices)
    {
        int cell = (site * _limits.Hours) + hour;
        double over = _occupancy.Used[cell] - _limits.All[cell];
        double price = Prices[cell] + (Slope * (over + (devices / 2)));
        return price <= 0 ? 0
            : Charge > 0 && over + devices > 0 ? price + (Charge * (over + devices) / devices)
            : price;
    }

    /// <summary>Adds to each hour what so many devices cost a job that comes to it; devices are more than none.</summary>
    internal void AddTo(Span<double> cost, int site, int first, double devices)
    {
        int cell = (site * _limits.Hours) + first;
        HourLanes.AddPressure(
            cost,
            devices,
            (Slope, Charge),
            Prices.AsSpan(cell, cost.Length),
            _occupancy.Used.Slice(cell, cost.Length),
            _limits.All.Slice(cell, cost.Length)
        );
    }

    /// <summary>Moves the prices with what is used. Returns the device-hours that do not fit.</summary>
    /// <param name="step">By how much, for each device.</param>
    /// <param name="onlyUp">Whether prices only rise.</param>
    internal double Follow(double step, bool onlyUp)
    {
        ReadOnlySpan<double> used = _occupancy.Used;
        ReadOnlySpan<double> devices = _limits.All;
        double sum = 0;
        for (int i = 0; i < used.Length; i++)
        {
            double over = used[i] - devices[i];
            if (over > Occupancy.Slip || (!onlyUp && double.IsFinite(over)))
            {
                sum += Math.Max(0, over);
                Prices[i] = Math.Max(0, Prices[i] + (step * over));
            }
        }

        return sum;
    }
}
