using Tonsure.Accounting;
using Tonsure.Grid;

namespace Tonsure.Web.Asking;

/// <summary>One activity with all that its footprint is made of, so that anyone can work it out again.</summary>
/// <param name="Figures">The activity and its footprint.</param>
/// <param name="Site">PUE and water factors of its site.</param>
/// <param name="Hours">Hour by hour: its energy and the intensity that it met; empty where its energy is not known.</param>
/// <param name="Cpu">Embodied carbon of a reserved hardware thread, nanograms per hour.</param>
/// <param name="Accelerator">Embodied carbon of a reserved accelerator, nanograms per hour.</param>
/// <param name="Signal">What the zone's shipped figures count and whose they are; null where the zone is not known.</param>
/// <param name="Version">Changes whenever the answer may have; quoted it is an ETag.</param>
public sealed record ActivityDetail(
    ActivityFigures Figures,
    SiteFactors Site,
    IReadOnlyList<ActivityHour> Hours,
    Factor Cpu,
    Factor Accelerator,
    Signal? Signal,
    string Version
);
