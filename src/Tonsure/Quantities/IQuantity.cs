using System.Diagnostics.CodeAnalysis;

namespace Tonsure.Quantities;

/// <summary>
/// A quantity with an exact text form that carries its unit, such as <c>756.123 J</c>.
/// <c>ToString</c> and <see cref="TryParse"/> are each other's inverse.
/// </summary>
/// <typeparam name="TSelf">The quantity itself.</typeparam>
public interface IQuantity<TSelf>
    where TSelf : struct, IQuantity<TSelf>
{
    /// <summary>Reads a number and a unit, such as <c>0.21 kWh</c>. A bare number, an unknown unit or a value beyond the range is refused.</summary>
    static abstract bool TryParse([NotNullWhen(true)] string? text, out TSelf quantity);
}
