using Tonsure.Web.Asking;

namespace Tonsure.Web.Api.V1;

/// <summary>One activity with formula and factors, so that anyone can work it out again.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Formula">What operational emissions are.</param>
/// <param name="Pue">Facility ÷ IT energy of its site.</param>
/// <param name="SiteWater">Water at the site, by IT energy.</param>
/// <param name="GridWater">Water where the electricity is made, by facility energy.</param>
/// <param name="EmbodiedThread">Embodied carbon of a reserved hardware thread.</param>
/// <param name="EmbodiedAccelerator">Embodied carbon of a reserved accelerator.</param>
/// <param name="Hours">Hour by hour; empty where its energy is not known.</param>
/// <param name="Signal">What the zone's shipped figures count and whose they are; null where the zone is not known.</param>
internal sealed record ActivityDetailBody(
    ActivityBody Activity,
    string Formula,
    decimal Pue,
    FactorBody SiteWater,
    FactorBody GridWater,
    FactorBody EmbodiedThread,
    FactorBody EmbodiedAccelerator,
    IReadOnlyList<ActivityHourBody> Hours,
    SignalBody? Signal
)
{
    private const string ByHours =
        "carbon_g = Σ hours facility_energy_j ÷ 3 600 000 × intensity_g_per_kwh; facility energy = IT energy × PUE";

    private const string Declared = "carbon_g is what the source declared; no energy is known";

    public static ActivityDetailBody Of(ActivityDetail detail) =>
        new(
            ActivityBody.Of(detail.Figures),
            detail.Hours.Count > 0 ? ByHours : Declared,
            detail.Site.Pue.Thousandths / 1000m,
            FactorBody.Of(detail.Site.SiteWater, 3, "L/kWh"),
            FactorBody.Of(detail.Site.GridWater, 3, "L/kWh"),
            FactorBody.Of(detail.Cpu, 9, "g/h"),
            FactorBody.Of(detail.Accelerator, 9, "g/h"),
            [.. detail.Hours.Select(ActivityHourBody.Of)],
            detail.Signal is { } signal ? SignalBody.Of(signal) : null
        );
}
