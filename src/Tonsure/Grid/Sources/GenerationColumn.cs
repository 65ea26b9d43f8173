namespace Tonsure.Grid.Sources;

/// <summary>One line of a report of generation.</summary>
/// <param name="Name">As the source calls it.</param>
/// <param name="Fuel">What it is made from.</param>
/// <param name="Kilowatts">The mean power of each period (or its energy, in one unit throughout); null where the source has none.</param>
public sealed record GenerationColumn(string Name, Fuel Fuel, IReadOnlyList<double?> Kilowatts);
