namespace Tonsure.Grid;

/// <summary>What an intensity series states and where it is from.</summary>
/// <param name="Kind">Lifecycle or direct.</param>
/// <param name="Basis">Average or marginal.</param>
/// <param name="Source">The source's key in <c>data/sources.csv</c>.</param>
/// <param name="Vintage">The years or the date of the data.</param>
/// <param name="Licence">The licence of the figures.</param>
public sealed record Signal(
    SignalKind Kind,
    SignalBasis Basis,
    string Source,
    string Vintage,
    string Licence
);
