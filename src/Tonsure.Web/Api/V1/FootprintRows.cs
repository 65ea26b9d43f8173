using Tonsure.Accounting;
using Tonsure.Web.Asking;

namespace Tonsure.Web.Api.V1;

/// <summary>A footprint as a file: all rows, whatever the limit.</summary>
internal static class FootprintRows
{
    public static Table Of(string by, IReadOnlyList<FootprintTotal> lines) =>
        new Rows<FootprintLineBody>()
            .Text(by, line => line.Key)
            .Whole("activities", line => line.Activities)
            .Whole("uncovered_activities", line => line.UncoveredActivities)
            .Number("it_energy_j", line => line.ItEnergyJ)
            .Number("it_energy_lower_j", line => line.ItEnergyLowerJ)
            .Number("it_energy_upper_j", line => line.ItEnergyUpperJ)
            .Number("facility_energy_j", line => line.FacilityEnergyJ)
            .Number("facility_energy_lower_j", line => line.FacilityEnergyLowerJ)
            .Number("facility_energy_upper_j", line => line.FacilityEnergyUpperJ)
            .Number("carbon_g", line => line.CarbonG)
            .Number("carbon_lower_g", line => line.CarbonLowerG)
            .Number("carbon_upper_g", line => line.CarbonUpperG)
            .Number("embodied_g", line => line.EmbodiedG)
            .Number("embodied_lower_g", line => line.EmbodiedLowerG)
            .Number("embodied_upper_g", line => line.EmbodiedUpperG)
            .Number("water_l", line => line.WaterL)
            .Number("water_lower_l", line => line.WaterLowerL)
            .Number("water_upper_l", line => line.WaterUpperL)
            .Text("evidence", line => line.Evidence)
            .Of($"footprint-by-{by}", lines.Select(FootprintLineBody.Of));
}
