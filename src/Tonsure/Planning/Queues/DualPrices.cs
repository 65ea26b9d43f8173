using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>
/// The Lagrangian dual of a queue: the least cost of every job on its own when a device-hour has a price, less what the devices that
/// exist would earn at these prices. No plan within the devices costs less, whatever the prices.
/// </summary>
internal sealed class DualPrices
{
    // Sums of doubles err by less than this part of what they sum: a window of n hours errs by n units in the last place at most.
    private const double Rounding = 1e-9;

    private readonly DeviceLimits _limits;
    private readonly CostBoard _board;
    private readonly JobPricer[] _pricers;
    private readonly double[][] _wanted;
    private readonly double[] _values;
    private readonly int[] _cuts;

    /// <param name="jobs">The jobs; each has a place at the empty sites.</param>
    /// <param name="board">A board of its own: its devices are priced here.</param>
    /// <param name="limits">The devices.</param>
    /// <param name="leaving">What leaving a job out counts; null where each is to have a place.</param>
    internal DualPrices(
        QueueJobs jobs,
        CostBoard board,
        DeviceLimits limits,
        LeavingOut? leaving = null
    )
    {
        const int parts = QueueThreads.Count;
        (_board, _limits) = (board, limits);
        _pricers = new JobPricer[parts];
        _wanted = new double[parts][];
        _values = new double[parts];
        _cuts = new int[parts + 1];
        for (int part = 0; part < parts; part++)
        {
            _pricers[part] = new JobPricer(jobs, board, limits, leaving);
            _wanted[part] = new double[limits.All.Length];
            _cuts[part + 1] = (int)((long)jobs.Count * (part + 1) / parts);
        }
    }

    /// <summary>How many prices there are.</summary>
    internal int Cells => _limits.All.Length;

    /// <summary>The dual's value at these prices; the device-hours that the jobs then want are written to <paramref name="wanted"/>.</summary>
    internal double Evaluate(double[] prices, double[] wanted)
    {
        (double jobs, double devices) = Sums(prices, wanted);
        return jobs - devices;
    }

    /// <summary>The dual's value at these prices, less by what rounding can have added.</summary>
    internal double Certify(double[] prices)
    {
        (double jobs, double devices) = Sums(prices, new double[Cells]);
        return jobs - devices - (Rounding * (jobs + devices));
    }

    private (double Jobs, double Devices) Sums(double[] prices, double[] wanted)
    {
        for (int site = 0; site < _limits.Sites; site++)
        {
            _board.SetDevicePrices(site, prices.AsSpan(site * _limits.Hours, _limits.Hours));
        }

        QueueThreads.Run(Part);
        Array.Clear(wanted);
        double jobs = 0;
        for (int part = 0; part < _pricers.Length; part++)
        {
            jobs += _values[part];
            double[] usage = _wanted[part];
            for (int i = 0; i < wanted.Length; i++)
            {
                wanted[i] += usage[i];
            }
        }

        ReadOnlySpan<double> limits = _limits.All;
        double devices = 0;
        for (int i = 0; i < prices.Length; i++)
        {
            devices += prices[i] > 0 ? prices[i] * limits[i] : 0;
        }

        return (jobs, devices);
    }

    private void Part(int part)
    {
        double[] wanted = _wanted[part];
        Array.Clear(wanted);
        double value = 0;
        for (int job = _cuts[part]; job < _cuts[part + 1]; job++)
        {
            value += _pricers[part].Price(job, wanted);
        }

        _values[part] = value;
    }
}
