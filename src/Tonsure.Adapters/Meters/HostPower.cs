using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>What all of a host's meters say together, span by span.</summary>
public sealed class HostPower
{
    // Meters label their instants one after another.
    private const long SkewMs = 20;

    private readonly ProcfsHostUse _use;
    private readonly IReadOnlyList<IMeter> _meters;
    private readonly SteadyClock _clock;
    private long _lastMs;

    internal HostPower(HostParts parts, TimeProvider time)
    {
        _use = new ProcfsHostUse(parts.ProcRoot);
        _meters = [.. HostSampler.InUse(parts.NewMeters(_use, time))];
        _clock = new SteadyClock(time);
    }

    /// <summary>Begins the first span.</summary>
    public async ValueTask BeginAsync(CancellationToken cancellationToken) =>
        _ = await ReadAsync(cancellationToken);

    /// <summary>The energy since the call before; unknown where a device said nothing of exactly this span.</summary>
    public async ValueTask<(Interval Span, ItEnergy? Energy)> ReadAsync(
        CancellationToken cancellationToken
    )
    {
        long fromMs = _lastMs;
        _lastMs = _clock.NowMs();
        _ = _use.Read();
        ItEnergy sum = default;
        bool known = true;
        foreach (IMeter meter in _meters)
        {
            IReadOnlyList<Reading> readings = await meter.ReadAsync(cancellationToken);
            known &=
                readings.Count == meter.Description.Devices.Length
                && readings.All(reading =>
                    reading is Reading.Known && reading.Interval.StartMs >= fromMs - SkewMs
                );
            sum = readings
                .OfType<Reading.Known>()
                .Aggregate(sum, (total, reading) => total + reading.Energy.Value);
        }

        return (Interval.FromMilliseconds(fromMs, _lastMs), known ? sum : null);
    }
}
