using Tonsure.Grid;

namespace Tonsure.Planning.Queues;

/// <summary>
/// Device-hours in use at each site, by hour of the board: an hour holds no more of them than there are devices. Where every job
/// starts and ends on the hour that is the devices in use at every moment.
/// </summary>
internal sealed class Occupancy
{
    // Sums of parts of hours differ by rounding.
    internal const double Slip = 1e-9;

    private const long Hour = HourIndex.Milliseconds;

    private readonly double[] _used;
    private readonly double[] _most;
    private readonly int _hours;
    private readonly bool _onTheHour;

    internal Occupancy(DeviceLimits limits, bool onTheHour)
    {
        (_hours, _onTheHour) = (limits.Hours, onTheHour);
        _used = new double[limits.All.Length];
        _most = new double[_used.Length];
        for (int i = 0; i < _most.Length; i++)
        {
            double devices = limits.All[i];
            _most[i] = devices > 0 ? (devices * (1 + Slip)) + Slip : 0;
        }
    }

    /// <summary>Device-hours in use, cells ordered by site, then hour.</summary>
    internal ReadOnlySpan<double> Used => _used;

    /// <summary>Nothing is in use.</summary>
    internal void Clear() => Array.Clear(_used);

    /// <summary>Devices that a job finds all through an hour.</summary>
    internal double Free(int site, int hour)
    {
        int cell = (site * _hours) + hour;
        return Math.Max(0, _most[cell] - _used[cell]);
    }

    /// <summary>How much of an hour, 0 to 1, so many devices are to be had; all or nothing where jobs keep to the hour.</summary>
    internal double Share(int site, int hour, double devices)
    {
        int cell = (site * _hours) + hour;
        double free = _most[cell] - _used[cell];
        return free >= devices ? 1
            : free <= 0 || _onTheHour ? 0
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

    /// <summary>Whether some hour of a run holds more device-hours than devices.</summary>
    internal bool IsOverfull(int site, long start, long end)
    {
        int last = (int)((end - 1) / Hour);
        for (int hour = (int)(start / Hour); hour <= last; hour++)
        {
            if (_used[(site * _hours) + hour] > _most[(site * _hours) + hour])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes devices for a run, or gives them back where they are negative.</summary>
    internal void Add(int site, long start, long end, double devices)
    {
        int row = site * _hours;
        while (start < end)
        {
            long hour = start / Hour;
            long next = Math.Min(end, (hour + 1) * Hour);
            _used[row + (int)hour] += devices * ((next - start) / (double)Hour);
            start = next;
        }
    }
}
