using Tonsure.Planning;

namespace Tonsure.Web.Api.V1;

/// <summary>Another place and time that a job might have had.</summary>
/// <param name="Site">Where.</param>
/// <param name="Start">When, RFC 3339.</param>
/// <param name="CarbonG">What it would have emitted, g CO₂e.</param>
internal sealed record AlternativeBody(string Site, string Start, decimal CarbonG)
{
    public static AlternativeBody Of(PlanAlternative next) =>
        new(next.Site, Figures.Instant(next.Start), Figures.Of(next.Carbon.Micrograms, 6));
}
