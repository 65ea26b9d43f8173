using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Web.Asking;

/// <summary>The part of an activity that lies in one clock hour.</summary>
/// <param name="Interval">When.</param>
/// <param name="FacilityMicrojoules">Its facility energy.</param>
/// <param name="Intensity">The zone's intensity in that hour, with bounds and tier.</param>
/// <param name="CarbonMicrograms">Its operational emissions; the hours of an activity add up to the whole exactly.</param>
public sealed record ActivityHour(
    Interval Interval,
    Int128 FacilityMicrojoules,
    HourlyIntensity Intensity,
    Int128 CarbonMicrograms
);
