using Tonsure.Web.Asking;

namespace Tonsure.Web.Api.V1;

/// <summary>Activities as a file.</summary>
internal static class ActivityRows
{
    public static Table Of(IReadOnlyList<ActivityFigures> activities) =>
        new Rows<ActivityBody>()
            .Text("id", row => row.Id.ToString())
            .Text("run_id", row => row.RunId)
            .Text("component", row => row.Component)
            .Text("subject", row => row.Subject)
            .Text("owner", row => row.Owner)
            .Text("kind", row => row.Kind)
            .Text("site", row => row.Site)
            .Text("zone", row => row.Zone)
            .Text("start", row => row.Start)
            .Text("end", row => row.End)
            .Number("energy_j", row => row.EnergyJ)
            .Number("energy_lower_j", row => row.EnergyLowerJ)
            .Number("energy_upper_j", row => row.EnergyUpperJ)
            .Text("boundary", row => row.Boundary)
            .Number("facility_energy_j", row => row.FacilityEnergyJ)
            .Number("carbon_g", row => row.CarbonG)
            .Number("carbon_lower_g", row => row.CarbonLowerG)
            .Number("carbon_upper_g", row => row.CarbonUpperG)
            .Number("embodied_g", row => row.EmbodiedG)
            .Number("water_l", row => row.WaterL)
            .Text("evidence", row => row.Evidence)
            .Text("energy_evidence", row => row.EnergyEvidence)
            .Text("intensity_evidence", row => row.IntensityEvidence)
            .Text("method", row => row.Method)
            .Text("vintage", row => row.Vintage)
            .Text("complete", row => row.Complete ? "true" : "false")
            .Text("reason", row => row.Reason)
            .Text("source", row => row.Source)
            .Text("recorded_at", row => row.RecordedAt)
            .Of("activities", activities.Select(ActivityBody.Of));
}
