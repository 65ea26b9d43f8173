using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>
/// The Lagrangian dual of a queue: the least cost of every job on its own when a device-hour has a price, less what the devices that
/// exist would earn at these prices. No plan within the devices costs less, whatever the prices.
/// </summary>
internal sealed class DualPrices
{
    private readonly QueueJobs _jobs;
    private readonly DeviceLimits _limits;
    private readonly CostBoard _board;
    private readonly JobPricer[] _pricers;
    private readonly double[][] _usage;
    private readonly double[] _values;
    private readonly int[] _cuts;

    internal DualPrices(QueueJobs jobs, CostBoard board, DeviceLimits limits, int parts)
    {
        (_jobs, _board, _limits) = (jobs, board, limits);
        _pricers = new JobPricer[parts];
        _usage = new double[parts][];
        _values = new double[parts];
        _cuts = new int[parts + 1];
        for (int part = 0; part < parts; part++)
        {
            _pricers[part] = new JobPricer(jobs, board, limits);
            _usage[part] = new double[limits.All.Length];
            _cuts[part + 1] = (int)((long)jobs.Count * (part + 1) / parts);
        }
    }

    /// <summary>The dual's value at these prices; the device-hours that the jobs then want are written to <paramref name="wanted"/>.</summary>
    internal double Evaluate(double[] prices, double[] wanted)
    {
        for (int site = 0; site < _limits.Sites; site++)
        {
            _board.SetDevicePrices(
                site,
                prices.AsSpan(site * _limits.Hours, _limits.Hours)
            );
        }

        Parallel.For(0, _pricers.Length, Part);
        Array.Clear(wanted);
        double value = 0;
        for (int part = 0; part < _pricers.Length; part++)
        {
            value += _values[part];
            double[] usage = _usage[part];
            for (int i = 0; i < wanted.Length; i++)
            {
                wanted[i] += usage[i];
            }
        }

        ReadOnlySpan<double> devices = _limits.All;
        for (int i = 0; i < prices.Length; i++)
        {
            value -= prices[i] > 0 ? prices[i] * devices[i] : 0;
        }

        return value;
    }

    private void Part(int part)
    {
        double[] usage = _usage[part];
        Array.Clear(usage);
        double value = 0;
        for (int job = _cuts[part]; job < _cuts[part + 1]; job++)
        {
            value += _pricers[part].Price(job, usage);
        }

        _values[part] = value;
    }
}
