using Tonsure.Web.Asking;

namespace Tonsure.Web.Api.V1;

/// <summary>Zones as a file.</summary>
internal static class ZoneRows
{
    public static Table Of(IReadOnlyList<GridZone> zones) =>
        new Rows<ZoneBody>()
            .Text("zone", row => row.Zone)
            .Text("name", row => row.Name)
            .Text("name_ko", row => row.NameKo)
            .Number("year_g_per_kwh", row => row.YearGPerKwh)
            .Number("year_lower_g_per_kwh", row => row.YearLowerGPerKwh)
            .Number("year_upper_g_per_kwh", row => row.YearUpperGPerKwh)
            .Number("this_hour_g_per_kwh", row => row.ThisHourGPerKwh)
            .Text("tier", row => row.Tier)
            .Text("evidence", row => row.Evidence)
            .Text("has_hours", row => row.HasHours ? "true" : "false")
            .Text("publisher", row => row.Signal.Publisher)
            .Text("vintage", row => row.Signal.Vintage)
            .Text("licence", row => row.Signal.Licence)
            .Of("zones", zones.Select(ZoneBody.Of));
}
