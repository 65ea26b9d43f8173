using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Statements;

/// <summary>The main figures of a statement, as a record of disclosures keeps them beside its digest.</summary>
public static class StatementRecord
{
    private static readonly string[] Names =
    [
        "facility_energy_kwh",
        "location_based_g",
        "embodied_g",
        "water_l",
    ];

    /// <summary>The figures of a statement that are known.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Figures(Statement statement) =>
        Figures(StatementPredicate.Of(statement));

    /// <summary>The figures that a predicate states.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Figures(JsonValue predicate) =>
        [
            .. Names
                .Select(name => (Name: name, Value: predicate["totals"]?[name]?["value"]?.AsText))
                .Where(figure => figure.Value is not null)
                .Select(figure => KeyValuePair.Create(figure.Name, figure.Value!)),
        ];
}
