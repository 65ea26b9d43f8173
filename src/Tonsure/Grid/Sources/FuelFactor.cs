using Tonsure.Quantities;

namespace Tonsure.Grid.Sources;

/// <summary>What a kilowatt-hour from one fuel emits over the plant's life.</summary>
/// <param name="Fuel">The fuel; never <see cref="Fuel.Unknown"/>.</param>
/// <param name="Intensity">The median of what was published, and its range.</param>
/// <param name="Source">The source's key in <c>data/sources.csv</c>.</param>
public sealed record FuelFactor(Fuel Fuel, Bounded<CarbonIntensity> Intensity, string Source);
