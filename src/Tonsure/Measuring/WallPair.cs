namespace Tonsure.Measuring;

/// <summary>What a machine drew over one stretch of steady load, told twice.</summary>
/// <param name="MeterWatts">By its own meters, all components together.</param>
/// <param name="WallWatts">At the wall.</param>
public readonly record struct WallPair(double MeterWatts, double WallWatts);
