using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>A span in which a device's counter said nothing usable.</summary>
/// <param name="Device">The device, such as <c>package-0</c>.</param>
/// <param name="Interval">From the last good reading to the next one, or to the end.</param>
/// <param name="Reason">Why.</param>
/// <param name="Lower">The least energy the device can have used in it.</param>
/// <param name="Upper">The most energy the device can have used in it.</param>
/// <param name="Bridged">Whether the next reading told the energy of the whole span after all, so that nothing is missing.</param>
public sealed record Gap(
    string Device,
    Interval Interval,
    GapReason Reason,
    ItEnergy Lower,
    ItEnergy Upper,
    bool Bridged
);
