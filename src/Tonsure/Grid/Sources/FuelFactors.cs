using System.Diagnostics.CodeAnalysis;
using Tonsure.Quantities;

namespace Tonsure.Grid.Sources;

/// <summary>Lifecycle emissions by fuel.</summary>
public sealed class FuelFactors
{
    private readonly Dictionary<Fuel, FuelFactor> _factors;

    /// <summary>The table.</summary>
    /// <exception cref="ArgumentException">It is empty, has a fuel twice, or a factor for the unknown one.</exception>
    public FuelFactors(IEnumerable<FuelFactor> factors)
    {
        _factors = factors.ToDictionary(factor => factor.Fuel);
        if (_factors.Count == 0 || _factors.ContainsKey(Fuel.Unknown))
        {
            throw new ArgumentException(
                "a table of fuels has at least one, and none for the unknown",
                nameof(factors)
            );
        }

        Lowest = _factors.Values.Min(factor => factor.Intensity.Lower);
        Highest = _factors.Values.Max(factor => factor.Intensity.Upper);
    }

    /// <summary>No fuel emits less.</summary>
    public CarbonIntensity Lowest { get; }

    /// <summary>No fuel emits more.</summary>
    public CarbonIntensity Highest { get; }

    /// <summary>The factors, by fuel.</summary>
    public IEnumerable<FuelFactor> All => _factors.Values.OrderBy(factor => factor.Fuel);

    /// <summary>The factor of a fuel; false for the unknown one and for those that the table lacks.</summary>
    public bool TryGet(Fuel fuel, [NotNullWhen(true)] out FuelFactor? factor) =>
        _factors.TryGetValue(fuel, out factor);
}
