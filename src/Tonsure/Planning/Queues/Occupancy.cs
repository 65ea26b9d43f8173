using Tonsure.Grid;

namespace Tonsure.Planning.Queues;

/// <summary>
/// Device-hours in use at each site, by hour of the board, and devices that are held all through an hour. An hour holds no more
/// device-hours than devices; a job that takes part of an hour also finds its devices beside those that are held all through it.
/// </summary>
internal sealed class Occupancy
{
    private const long Hour = HourIndex.Milliseconds;

    // Sums of parts of hours differ by rounding.
    private const double Slip = 1e-9;

    private readonly double[] _used;
    private readonly double[] _held;
    private readonly double[] _most;
    private readonly int _hours;

    internal Occupancy(DeviceLimits limits)
    {
        _hours = limits.Hours;
        _used = new double[limits.All.Length];
        _held = new double[_used.Length];
        _most = new double[_used.Length];
        for (int i = 0; i < _most.Length; i++)
        {
            double devices = limits.All[i];
            _most[i] = devices > 0 ? (devices * (1 + Slip)) + Slip : 0;
        }
    }

    /// <summary>Device-hours in use, cells ordered by site, then hour.</summary>
    internal ReadOnlySpan<double> Used => _used;

    /// <summary>How much of an hour, 0 to 1, so many devices are still to be had.</summary>
    internal double Share(int site, int hour, double devices)
    {
        int cell = (site * _hours) + hour;
        double most = _most[cell];
        double free = most - _used[cell];
        return free >= devices ? 1
            : free <= 0 || (Environment.GetEnvironmentVariable("NOHELD") is null && _held[cell] + devices > most) ? 0
            : free / devices;
    }

    /// <summary>Whether a run finds its devices.</summary>
    internal bool Fits(int site, long start, long end, double devices)
    {
        while (start < end)
        {
            int hour = (int)(start / Hour);
            long next = Math.Min(end, (hour + 1) * Hour);
            if (Share(site, hour, devices) * Hour < next - start)
            {
                return false;
            }

            start = next;
        }

        return true;
    }

    /// <summary>Takes devices for a run, or gives them back where they are negative.</summary>
    internal void Add(int site, long start, long end, double devices)
    {
        while (start < end)
        {
            int cell = (site * _hours) + (int)(start / Hour);
            long next = Math.Min(end, ((start / Hour) + 1) * Hour);
            _used[cell] += devices * ((next - start) / (double)Hour);
            _held[cell] += next - start == Hour ? devices : 0;
            start = next;
        }
    }
}
