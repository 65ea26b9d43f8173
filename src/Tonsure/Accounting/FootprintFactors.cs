using Tonsure.Grid;

namespace Tonsure.Accounting;

/// <summary>Everything beside the activities that a footprint is made of.</summary>
/// <param name="Intensities">Carbon intensity by zone and hour.</param>
/// <param name="Cpu">Embodied carbon of one reserved hardware thread, nanograms per hour.</param>
/// <param name="Accelerator">Embodied carbon of one reserved accelerator, nanograms per hour.</param>
/// <param name="SiteOf">The factors of a site (null where only the zone is known).</param>
public sealed record FootprintFactors(
    IntensityBook Intensities,
    Factor Cpu,
    Factor Accelerator,
    Func<string?, SiteFactors> SiteOf
);
