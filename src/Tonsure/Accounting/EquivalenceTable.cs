using System.Collections.Immutable;

namespace Tonsure.Accounting;

/// <summary>What a mass of carbon is compared with.</summary>
public sealed class EquivalenceTable
{
    // From small to large. Homes and trees are left to who asks for them: a tree takes up and takes ten years.
    private static readonly ImmutableArray<EquivalenceKind> Ladder =
    [
        EquivalenceKind.SmartphoneCharge,
        EquivalenceKind.CarKilometre,
        EquivalenceKind.FlightLondonNewYork,
        EquivalenceKind.CarYear,
    ];

    private readonly ImmutableDictionary<EquivalenceKind, Equivalence> _rows;

    /// <summary>A table.</summary>
    /// <exception cref="ArgumentException">A kind is missing or there twice, or one of it weighs nothing.</exception>
    public EquivalenceTable(IEnumerable<Equivalence> rows)
    {
        _rows = rows.ToImmutableDictionary(row => row.Kind);
        foreach (EquivalenceKind kind in Enum.GetValues<EquivalenceKind>())
        {
            if (!_rows.TryGetValue(kind, out Equivalence? row) || row.Each.Lower.Micrograms == 0)
            {
                throw new ArgumentException($"no carbon of '{kind.Word()}'", nameof(rows));
            }
        }
    }

    /// <summary>One kind's row.</summary>
    public Equivalence this[EquivalenceKind kind] => _rows[kind];

    /// <summary>
    /// The kind that fits a mass: the largest of charges, kilometres, flights and cars in a year of which there is at least one;
    /// below one charge it is charges all the same.
    /// </summary>
    /// <param name="micrograms">The mass.</param>
    public Equivalence Fitting(Int128 micrograms) =>
        this[
            Ladder.LastOrDefault(kind => this[kind].Each.Value.Micrograms <= micrograms, Ladder[0])
        ];
}
