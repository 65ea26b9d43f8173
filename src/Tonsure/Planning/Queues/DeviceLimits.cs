using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>Devices that each site has, by hour of the board; infinity where a site states no limit.</summary>
internal sealed class DeviceLimits
{
    private readonly double[] _devices;
    private readonly double[] _least;
    private readonly bool[] _unknown;

    internal DeviceLimits(SignalMatrix signals, CostBoard board)
    {
        (Sites, Hours) = (signals.Sites.Count, signals.Hours);
        _devices = new double[Sites * Hours];
        _least = new double[Sites];
        _unknown = new bool[Sites];
        for (int site = 0; site < Sites; site++)
        {
            HourlySchedule? capacity = signals.Sites[site].Capacity;
            double least = double.PositiveInfinity;
            for (int i = 0; i < Hours; i++)
            {
                double devices = capacity is null
                    ? double.PositiveInfinity
                    : capacity.At(signals.FirstHour + i) ?? 0;
                _devices[(site * Hours) + i] = devices;
                least = Math.Min(least, devices);
                _unknown[site] |= !double.IsFinite(board.Energy(site)[i]);
            }

            _least[site] = least;
        }
    }

    internal int Sites { get; }

    internal int Hours { get; }

    /// <summary>Devices in an hour, cells ordered by site, then hour.</summary>
    internal ReadOnlySpan<double> All => _devices;

    internal double Devices(int site, int hour) => _devices[(site * Hours) + hour];

    /// <summary>Whether a site states a limit in any hour.</summary>
    internal bool IsLimited(int site) => !double.IsPositiveInfinity(_least[site]);

    /// <summary>Whether some hour of a site may be closed to a job that holds so many devices.</summary>
    internal bool MayClose(int site, double devices) => _unknown[site] || _least[site] < devices;

    /// <summary>Whether a site ever has so many devices.</summary>
    internal bool EverHolds(int site, double devices) =>
        _devices.AsSpan(site * Hours, Hours).ContainsAnyInRange(devices, double.PositiveInfinity);
}
