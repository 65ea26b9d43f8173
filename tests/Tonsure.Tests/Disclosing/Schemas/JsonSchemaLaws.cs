using CsCheck;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Schemas;
using Xunit;

namespace Tonsure.Tests.Disclosing.Schemas;

/// <summary>What holds for every schema and every document: the logic of combining them, and its absence of surprises.</summary>
public sealed class JsonSchemaLaws
{
    private static readonly Gen<string> Name = One("a", "b", "c");

    private static readonly Gen<JsonValue> Scalar = Gen.OneOf(
        One(JsonValue.Nothing, JsonValue.Of(true), JsonValue.Of(false)),
        Gen.Int[-3, 3].Select(i => JsonValue.Of(i / 2.0)),
        One("", "a", "ab", "2026-11-25").Select(JsonValue.Of)
    );

    private static readonly Gen<JsonValue> Document = Gen.Recursive<JsonValue>(
        (depth, inner) =>
            depth > 2
                ? Scalar
                : Gen.Frequency(
                    (2, Scalar),
                    (1, inner.Array[0, 3].Select(items => JsonValue.List(items))),
                    (
                        2,
                        Gen.Dictionary(Name, inner)[0, 3]
                            .Select(members => JsonValue.Map(members.Select(m => (m.Key, m.Value))))
                    )
                )
    );

    private static readonly Gen<JsonValue> Simple = Gen.OneOf(
        One("object", "array", "number", "string", "null", "boolean", "integer")
            .Select(type => Keyword("type", JsonValue.Of(type))),
        Gen.Int[-2, 2].Select(bound => Keyword("minimum", JsonValue.Of(bound))),
        Gen.Int[0, 2].Select(bound => Keyword("maxLength", JsonValue.Of(bound))),
        Gen.Int[0, 2].Select(bound => Keyword("minItems", JsonValue.Of(bound))),
        Name.Select(name => Keyword("required", JsonValue.List(JsonValue.Of(name)))),
        Document.Array[1, 2].Select(values => Keyword("enum", JsonValue.List(values))),
        Gen.Bool.Select(JsonValue.Of)
    );

    private static readonly Gen<JsonValue> Schema = Gen.Recursive<JsonValue>(
        (depth, inner) =>
            depth > 2
                ? Simple
                : Gen.Frequency(
                    (2, Simple),
                    (1, inner.Array[1, 3].Select(all => Keyword("allOf", JsonValue.List(all)))),
                    (1, inner.Array[1, 3].Select(any => Keyword("anyOf", JsonValue.List(any)))),
                    (1, inner.Array[1, 3].Select(one => Keyword("oneOf", JsonValue.List(one)))),
                    (1, inner.Select(not => Keyword("not", not))),
                    (1, inner.Select(items => Keyword("items", items))),
                    (
                        2,
                        Gen.Select(
                            Gen.Dictionary(Name, inner)[1, 2],
                            One("additionalProperties", "unevaluatedProperties", "title"),
                            (members, closed) =>
                                JsonValue.Map(
                                    (
                                        "properties",
                                        JsonValue.Map(members.Select(m => (m.Key, m.Value)))
                                    ),
                                    (
                                        closed,
                                        closed == "title" ? JsonValue.Of("") : JsonValue.Of(false)
                                    )
                                )
                        )
                    )
                )
    );

    [Fact]
    public void Both_hold_where_each_does() =>
        Gen.Select(Schema, Schema, Document)
            .Sample(
                (a, b, document) =>
                    Holds(Keyword("allOf", JsonValue.List(a, b)), document)
                    == (Holds(a, document) && Holds(b, document))
            );

    [Fact]
    public void One_of_two_holds_where_either_does_and_just_one_where_they_differ() =>
        Gen.Select(Schema, Schema, Document)
            .Sample(
                (a, b, document) =>
                {
                    bool first = Holds(a, document);
                    bool second = Holds(b, document);
                    return Holds(Keyword("anyOf", JsonValue.List(a, b)), document)
                            == (first || second)
                        && Holds(Keyword("oneOf", JsonValue.List(a, b)), document)
                            == (first ^ second);
                }
            );

    [Fact]
    public void Not_holds_where_the_schema_does_not() =>
        Gen.Select(Schema, Document)
            .Sample((a, document) => Holds(Keyword("not", a), document) != Holds(a, document));

    [Fact]
    public void If_chooses_between_two() =>
        Gen.Select(Schema, Schema, Schema, Document)
            .Sample(
                (condition, then, otherwise, document) =>
                    Holds(
                        JsonValue.Map(("if", condition), ("then", then), ("else", otherwise)),
                        document
                    ) == Holds(Holds(condition, document) ? then : otherwise, document)
            );

    [Fact]
    public void A_reference_says_what_it_refers_to() =>
        Gen.Select(Schema, Document)
            .Sample(
                (a, document) =>
                    Holds(
                        JsonValue.Map(
                            ("$ref", JsonValue.Of("#/$defs/a")),
                            ("$defs", JsonValue.Map(("a", a)))
                        ),
                        document
                    ) == Holds(a, document)
            );

    [Fact]
    public void Every_error_names_a_place_of_the_document() =>
        Gen.Select(Schema, Document)
            .Sample(
                (a, document) =>
                    Read(a).Check(document).All(error => At(document, error.Path) is not null)
            );

    [Fact]
    public void Closed_objects_hold_where_every_member_is_named_by_what_holds() =>
        Gen.Select(Gen.Dictionary(Name, Scalar)[0, 3], Name, Name)
            .Sample(
                (members, first, second) =>
                {
                    JsonValue document = JsonValue.Map(members.Select(m => (m.Key, m.Value)));
                    JsonValue closed = JsonValue.Map(
                        (
                            "allOf",
                            JsonValue.List(
                                new[] { first, second }.Select(name =>
                                    Keyword("properties", JsonValue.Map((name, JsonValue.Of(true))))
                                )
                            )
                        ),
                        ("unevaluatedProperties", JsonValue.Of(false))
                    );
                    return Holds(closed, document)
                        == members.Keys.All(name => name == first || name == second);
                }
            );

    private static Gen<T> One<T>(params T[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    private static JsonValue Keyword(string name, JsonValue value) => JsonValue.Map((name, value));

    private static bool Holds(JsonValue schema, JsonValue document) =>
        Read(schema).Check(document).IsEmpty;

    /// <summary>Truths are schemas too, but no documents with a dialect.</summary>
    private static JsonSchema Read(JsonValue schema) =>
        JsonSchema.Read(
            JsonValue.Map(
                ("$schema", JsonValue.Of("https://json-schema.org/draft/2020-12/schema")),
                ("allOf", JsonValue.List(Local(schema)))
            )
        );

    /// <summary>References count from the root, where the law's schema is the first of one.</summary>
    private static JsonValue Local(JsonValue schema) =>
        schema["$ref"] is null
            ? schema
            : JsonValue.Map(
                ("$ref", JsonValue.Of("#/allOf/0/$defs/a")),
                ("$defs", schema["$defs"]!)
            );

    private static JsonValue? At(JsonValue document, string pointer)
    {
        JsonValue? at = document;
        foreach (string token in pointer.Split('/').Skip(1))
        {
            at = at is JsonValue.Array list
                ? list.Items[int.Parse(token, System.Globalization.CultureInfo.InvariantCulture)]
                : at?[token];
        }

        return at;
    }
}
