using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>What a meter says of one device over a span.</summary>
public abstract record Reading
{
    private Reading(string device, Interval interval) => (Device, Interval) = (device, interval);

    /// <summary>The device.</summary>
    public string Device { get; }

    /// <summary>The span.</summary>
    public Interval Interval { get; }

    /// <summary>The device's energy is known.</summary>
    /// <param name="Device">The device.</param>
    /// <param name="Interval">The span; it may begin before the last call, where a gap was bridged.</param>
    /// <param name="Energy">The whole device's energy, with bounds.</param>
    /// <param name="Idle">What of it the device would have drawn with nothing running, with bounds; not above the energy.</param>
    /// <param name="Bridged">Why readings failed inside the span; null where none did.</param>
    public sealed record Known(
        string Device,
        Interval Interval,
        Bounded<ItEnergy> Energy,
        Bounded<ItEnergy> Idle,
        GapReason? Bridged
    ) : Reading(Device, Interval)
    {
        /// <summary>Who used the device, where it is not the CPUs that tell; null where nobody knows.</summary>
        public DeviceUse? Use { get; init; }
    }

    /// <summary>The device's energy is not known.</summary>
    /// <param name="Device">The device.</param>
    /// <param name="Interval">The span.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Lower">The least it can be.</param>
    /// <param name="Upper">The most it can be.</param>
    public sealed record Missing(
        string Device,
        Interval Interval,
        GapReason Reason,
        ItEnergy Lower,
        ItEnergy Upper
    ) : Reading(Device, Interval);
}
