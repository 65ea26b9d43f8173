using System.Collections.Immutable;
using Tonsure.Accounting;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Quantities;

namespace Tonsure.Disclosing.Statements;

/// <summary>
/// A statement as JSON: figures are texts of exact decimals with their units in the names, counts are numbers, and what is not known
/// says why. There is nothing in it that the ledger and the tables do not tell, so whoever computes it again gets the same bytes.
/// </summary>
public static class StatementPredicate
{
    /// <summary>The version of the published method.</summary>
    public const string MethodVersion = "1";

    /// <summary>What the figures hold beside the machines' own energy.</summary>
    private static readonly ImmutableArray<string> Includes =
    [
        "it_equipment",
        "facility_overhead_by_pue",
        "electricity_life_cycle",
        "embodied_carbon_of_reserved_hardware",
        "water_of_site_and_electricity",
        "failed_runs",
    ];

    /// <summary>What they do not hold.</summary>
    private static readonly ImmutableArray<string> Excludes =
    [
        "networks_outside_the_site",
        "devices_of_users",
        "buildings",
        "people",
        "energy_of_measuring_under_subject_tonsure",
    ];

    /// <summary>The statement as JSON.</summary>
    public static JsonValue.Members Of(Statement statement)
    {
        List<(string, JsonValue)> members =
        [
            ("scope", statement.Scope.ToJson()),
            ("span", JsonValue.Of(statement.Span.ToString())),
            (
                "method",
                JsonValue.Map(
                    ("id", JsonValue.Of("tonsure")),
                    ("version", JsonValue.Of(MethodVersion))
                )
            ),
            ("totals", StatedJson.Group(statement.Whole)),
            (
                "life_cycle",
                JsonValue.List(
                    statement.LifeCycle.Select(kind =>
                        StatedJson.Group(kind.Value, ("activity", JsonValue.Of(kind.Key.Word())))
                    )
                )
            ),
            ("places", JsonValue.List(statement.Places.Select(Place))),
            (
                "parts",
                JsonValue.List(
                    statement.Parts.Select(part =>
                        StatedJson.Figures(
                            part.Figures,
                            [
                                ("activity", JsonValue.Of(part.Kind.Word())),
                                .. StatedJson.Place(part.Place),
                            ]
                        )
                    )
                )
            ),
            ("evidence", JsonValue.List(statement.Grades.Select(Grade))),
            ("methods", JsonValue.List(statement.Methods.Select(Method))),
            ("components", Names("component", statement.Components)),
            ("market_based", Unknown("no_contracts_are_imported")),
            ("boundary", Boundary(statement)),
            ("uncovered", Counts("reason", statement.Reasons)),
            ("recorded_by", Counts("source", statement.Recorders)),
            (
                "facts",
                JsonValue.Map(
                    ("activities", JsonValue.Of(statement.Whole.Activities)),
                    ("digest", JsonValue.Of(statement.Facts.ToString()))
                )
            ),
            ("factors", FactorsJson.Of(statement)),
        ];
        if (statement.Development is { } development)
        {
            members.Add(("development", StatedJson.Group(development)));
        }

        return (JsonValue.Members)JsonValue.Map(members);
    }

    /// <summary>A figure of which nothing is known, graded uncovered.</summary>
    private static JsonValue Unknown(string reason) =>
        JsonValue.Map(
            ("grade", JsonValue.Of(EvidenceGrade.Uncovered.Word())),
            ("unknown", JsonValue.Of(reason))
        );

    private static JsonValue Place((StatedPlace Place, StatedFigures Figures) place) =>
        StatedJson.Figures(place.Figures, StatedJson.Place(place.Place));

    private static JsonValue Grade(StatedGrade grade) =>
        StatedJson.Figures(
            grade.Figures,
            [
                ("grade", JsonValue.Of(grade.Grade.Word())),
                ("activities", JsonValue.Of(grade.Activities)),
                ("activities_per_mille", JsonValue.Of((long)grade.ActivitiesPerMille)),
                ("energy_per_mille", JsonValue.Of((long)grade.EnergyPerMille)),
            ]
        );

    private static JsonValue Method(StatedMethod method) =>
        StatedJson.Figures(
            method.Figures,
            [
                ("method", JsonValue.Of(method.Evidence.Method)),
                ("version", JsonValue.Of(method.Evidence.Version)),
                ("vintage", JsonValue.Of(method.Evidence.Vintage)),
                ("grade", JsonValue.Of(method.Evidence.Grade.Word())),
                ("activities", JsonValue.Of(method.Activities)),
            ]
        );

    private static JsonValue Names(string member, ImmutableArray<StatedName> names) =>
        JsonValue.List(
            names.Select(name =>
                StatedJson.Figures(
                    name.Figures,
                    [
                        (member, JsonValue.Of(name.Name)),
                        ("activities", JsonValue.Of(name.Activities)),
                    ]
                )
            )
        );

    private static JsonValue Counts(string member, ImmutableArray<StatedCount> counts) =>
        JsonValue.List(
            counts.Select(count =>
                JsonValue.Map(
                    (member, JsonValue.Of(count.Word)),
                    ("activities", JsonValue.Of(count.Activities))
                )
            )
        );

    private static JsonValue Boundary(Statement statement) =>
        JsonValue.Map(
            ("energy_taken_at", Names("boundary", statement.Boundaries)),
            ("includes", JsonValue.List(Includes.Select(JsonValue.Of))),
            ("excludes", JsonValue.List(Excludes.Select(JsonValue.Of))),
            ("emissions", JsonValue.Of("location_based"))
        );
}
