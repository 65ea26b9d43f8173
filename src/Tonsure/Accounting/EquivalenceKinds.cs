using System.Diagnostics.CodeAnalysis;

namespace Tonsure.Accounting;

/// <summary>The kinds' words in tables and on the wire.</summary>
public static class EquivalenceKinds
{
    private static readonly (EquivalenceKind Kind, string Word)[] Table =
    [
        (EquivalenceKind.SmartphoneCharge, "smartphone_charge"),
        (EquivalenceKind.CarKilometre, "car_km"),
        (EquivalenceKind.CarKilometreBritain, "car_km_gb"),
        (EquivalenceKind.TreeSeedlingTenYears, "tree_seedling_ten_years"),
        (EquivalenceKind.FlightLondonNewYork, "flight_london_new_york"),
        (EquivalenceKind.CarYear, "car_year"),
        (EquivalenceKind.HomeElectricityYear, "home_electricity_year"),
    ];

    /// <summary>The kind's word.</summary>
    public static string Word(this EquivalenceKind kind) =>
        Table.First(row => row.Kind == kind).Word;

    /// <summary>Reads a kind's word.</summary>
    public static bool TryParse([NotNullWhen(true)] string? word, out EquivalenceKind kind)
    {
        int index = Array.FindIndex(Table, row => row.Word == word);
        kind = index < 0 ? default : Table[index].Kind;
        return index >= 0;
    }
}
