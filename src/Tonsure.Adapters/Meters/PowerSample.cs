using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>A device's power at an instant.</summary>
/// <param name="Power">The power; null where it is not known.</param>
/// <param name="Reason">Why it is not known.</param>
public readonly record struct PowerSample(Power? Power, GapReason Reason)
{
    /// <summary>What was read: no device that is switched on draws nothing, so that 0 W is a gauge that does not work.</summary>
    public static PowerSample Of(Power power) =>
        power.Milliwatts > 0
            ? new PowerSample(power, default)
            : new PowerSample(null, GapReason.Frozen);
}
