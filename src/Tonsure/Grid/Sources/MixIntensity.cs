using Tonsure.Quantities;

namespace Tonsure.Grid.Sources;

/// <summary>What the generation of a period emits by the kilowatt-hour.</summary>
/// <param name="Intensity">Of the generation counted; the bounds hold the factors' ranges and, for unknown fuels, everything between the cleanest fuel and the dirtiest.</param>
/// <param name="UnknownPpm">The share of the generation counted whose fuel is not known, in parts per million.</param>
public readonly record struct MixIntensity(Bounded<CarbonIntensity> Intensity, int UnknownPpm);
