using Tonsure.Grid.Sources;
using Tonsure.Web.Asking;

namespace Tonsure.Web.Api.V1;

/// <summary>Hours of a zone as a file.</summary>
internal static class HourRows
{
    public static Table Of(string name, IReadOnlyList<SourcedHour> hours) =>
        new Rows<HourBody>()
            .Text("start", row => row.Start)
            .Number("intensity_g_per_kwh", row => row.IntensityGPerKwh)
            .Number("lower_g_per_kwh", row => row.LowerGPerKwh)
            .Number("upper_g_per_kwh", row => row.UpperGPerKwh)
            .Text("evidence", row => row.Evidence)
            .Text("tier", row => row.Tier)
            .Text("source", row => row.Source)
            .Text("publisher", row => row.Publisher)
            .Text("vintage", row => row.Vintage)
            .Text("licence", row => row.Licence)
            .Of(name, hours.Select(HourBody.Of));
}
