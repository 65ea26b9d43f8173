using Tonsure.Quantities;

namespace Tonsure.Grid.Sources;

/// <summary>What a source states for one period, in the source's own resolution.</summary>
/// <param name="Period">The period, half-open.</param>
/// <param name="Intensity">The figure; always known, a period without one is left out.</param>
/// <param name="Quality">Whether it was observed, estimated by the source, or forecast.</param>
public readonly record struct IntensityPoint(
    Interval Period,
    CarbonIntensity Intensity,
    PointQuality Quality
);
