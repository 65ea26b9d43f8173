namespace Tonsure.Planning.Queues;

/// <summary>
/// What a device-hour is worth while a plan is being worked out: the price of the dual, more where more devices are in use than there are
/// and less where fewer are (an augmented Lagrangian), and a charge on what does not fit.
/// </summary>
internal sealed class DevicePressure
{
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
