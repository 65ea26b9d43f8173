using Tonsure.Grid;
using Tonsure.Quantities;
using Tonsure.Web.Asking;

namespace Tonsure.Web.Api.V1;

/// <summary>The part of an activity in one clock hour.</summary>
/// <param name="Start">Its start, RFC 3339.</param>
/// <param name="End">Its end, RFC 3339.</param>
/// <param name="FacilityEnergyJ">Facility energy, J.</param>
/// <param name="IntensityGPerKwh">The intensity that it met, g CO₂e/kWh.</param>
/// <param name="LowerGPerKwh">Its lower bound.</param>
/// <param name="UpperGPerKwh">Its upper bound.</param>
/// <param name="Tier">Where the intensity is from.</param>
/// <param name="Evidence">How it is known.</param>
/// <param name="CarbonG">Emissions, g CO₂e: the hours add up to the activity's exactly.</param>
internal sealed record ActivityHourBody(
    string Start,
    string End,
    decimal FacilityEnergyJ,
    decimal IntensityGPerKwh,
    decimal LowerGPerKwh,
    decimal UpperGPerKwh,
    string Tier,
    string Evidence,
    decimal CarbonG
)
{
    public static ActivityHourBody Of(ActivityHour hour) =>
        new(
            Figures.Instant(hour.Interval.StartMs),
            Figures.Instant(hour.Interval.EndMs),
            Figures.Of(hour.FacilityMicrojoules, 6),
            Figures.Of(hour.Intensity.Intensity.Value),
            Figures.Of(hour.Intensity.Intensity.Lower),
            Figures.Of(hour.Intensity.Intensity.Upper),
            hour.Intensity.Tier.Word(),
            hour.Intensity.Tier.Grade().Word(),
            Figures.Of(hour.CarbonMicrograms, 6)
        );
}
