using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Schemas;
using Xunit;
using static Tonsure.Tests.Disclosing.Schemas.SchemaTexts;

namespace Tonsure.Tests.Disclosing.Schemas;

public sealed class JsonSchemaTests
{
    [Theory]
    [InlineData(
        """
            "type":"integer"
            """,
        "3.0",
        "3.5",
        "type",
        "integer"
    )]
    [InlineData(
        """
            "type":["string","null"]
            """,
        "null",
        "[]",
        "type",
        "string | null"
    )]
    [InlineData(
        """
            "enum":["kWh",1,{"a":[1]}]
            """,
        """{"a":[1.0]}""",
        "\"MWh\"",
        "enum",
        """
            "kWh", 1, {"a":[1]}
            """
    )]
    [InlineData(
        """
            "const":false
            """,
        "false",
        "0",
        "const",
        "false"
    )]
    [InlineData(
        """
            "minimum":0
            """,
        "0",
        "-1e-9",
        "minimum",
        "0"
    )]
    [InlineData(
        """
            "exclusiveMaximum":1
            """,
        "0.999",
        "1",
        "exclusiveMaximum",
        "1"
    )]
    [InlineData(
        """
            "maxLength":2
            """,
        "\"😀😀\"",
        "\"abc\"",
        "maxLength",
        "2"
    )]
    [InlineData(
        """
            "minItems":1
            """,
        "[0]",
        "[]",
        "minItems",
        "1"
    )]
    [InlineData(
        """
            "uniqueItems":true
            """,
        "[1,\"1\",[1],{\"a\":1}]",
        "[{\"a\":1,\"b\":2},{\"b\":2.0,\"a\":1}]",
        "uniqueItems",
        "true"
    )]
    [InlineData(
        """
            "required":["a"]
            """,
        """{"a":null}""",
        """{"b":1}""",
        "required",
        "a"
    )]
    [InlineData(
        """
            "properties":{"a":true},"additionalProperties":false
            """,
        """{"a":1}""",
        """{"b":1}""",
        "additionalProperties",
        "false"
    )]
    [InlineData(
        """
            "properties":{"a":true},"additionalProperties":{"type":"number"}
            """,
        """{"a":"x","b":1}""",
        """{"b":"x"}""",
        "type",
        "number"
    )]
    [InlineData(
        """
            "items":{"type":"number"}
            """,
        "[1,2]",
        "[1,\"2\"]",
        "type",
        "number"
    )]
    [InlineData(
        """
            "oneOf":[{"type":"number"},{"minimum":5}]
            """,
        "3",
        "7",
        "oneOf",
        "1 / 2"
    )]
    [InlineData(
        """
            "not":{"required":["a"]}
            """,
        "{}",
        """{"a":1}""",
        "not",
        ""
    )]
    [InlineData(
        """
            "if":{"required":["a"]},"then":{"required":["b"]},"else":{"required":["c"]}
            """,
        """{"a":1,"b":1}""",
        """{"a":1,"c":1}""",
        "required",
        "b"
    )]
    [InlineData(
        """
            "format":"date-time"
            """,
        "\"2026-11-25T23:59:60Z\"",
        "\"2026-11-25 10:00:00Z\"",
        "format",
        "date-time"
    )]
    public void A_keyword_holds_and_does_not(
        string members,
        string valid,
        string invalid,
        string keyword,
        string expected
    )
    {
        JsonSchema schema = New(members);
        Assert.Empty(schema.Check(Json(valid)));
        SchemaError error = Assert.Single(schema.Check(Json(invalid)));
        Assert.Equal(keyword, error.Keyword);
        Assert.Equal(expected.Trim(), error.Expected);
    }

    [Theory]
    [InlineData(""" "colour":"red" """, "colour")]
    [InlineData(""" "properties":{"a":{"patternProperties":{}}} """, "patternProperties")]
    [InlineData(""" "$defs":{"unused":{"dependentRequired":{}}} """, "dependentRequired")]
    [InlineData(""" "$dynamicRef":"#a" """, "$dynamicRef")]
    [InlineData(""" "items":[true] """, "object or a truth")]
    [InlineData(""" "format":"hostname" """, "hostname")]
    [InlineData(""" "type":"float" """, "float")]
    [InlineData(""" "$ref":"#/$defs/none" """, "leads nowhere")]
    [InlineData(""" "$ref":"http://example.com/other.json" """, "leads nowhere")]
    [InlineData(""" "pattern":"\\p{L}" """, "pattern")]
    [InlineData(""" "pattern":"(" """, "pattern")]
    [InlineData(""" "properties":{"a":{"$id":"http://example.com/a"}} """, "$id")]
    [InlineData(""" "required":[1] """, "required")]
    public void What_is_not_understood_is_refused_and_never_ignored(string members, string named) =>
        Assert.Contains(
            named,
            Assert.Throws<SchemaException>(() => New(members)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_reference_that_leads_nowhere_is_let_be_where_no_document_can_meet_it() =>
        Assert.Empty(
            New(
                    """
                    "$defs":{"unused":{"$ref":"#/$defs/none"}}
                    """
                )
                .Check(Json("1"))
        );

    [Fact]
    public void A_dialect_that_is_not_known_is_refused()
    {
        Assert.Throws<SchemaException>(() => JsonSchema.Read(Json("{}")));
        Assert.Throws<SchemaException>(() =>
            JsonSchema.Read(Json("""{"$schema":"https://json-schema.org/draft/2019-09/schema"}"""))
        );
    }

    [Fact]
    public void Beside_a_reference_keywords_hold_in_2020_and_not_in_draft_07()
    {
        const string members = """
            "properties":{"a":{"$ref":"#/definitions/number","minimum":5}},"definitions":{"number":{"type":"number"}}
            """;
        Assert.Empty(Old(members).Check(Json("""{"a":1}""")));
        Assert.Single(New(members).Check(Json("""{"a":1}""")));
    }

    [Fact]
    public void References_reach_other_schemas_pointers_and_anchors()
    {
        JsonSchema schema = Old(
            """
            "properties":{"a":{"$ref":"other.json"},"b":{"$ref":"other.json#/definitions/x~1y"},"c":{"$ref":"other.json#name"}}
            """,
            """
            {"$schema":"http://json-schema.org/draft-07/schema#","$id":"http://example.com/other.json","type":"string",
            "definitions":{"x/y":{"type":"number"},"z":{"$anchor":"name","type":"boolean"}}}
            """
        );
        Assert.Empty(schema.Check(Json("""{"a":"","b":1,"c":true}""")));
        Assert.Equal(
            ["/a", "/b", "/c"],
            schema.Check(Json("""{"a":1,"b":"","c":1}""")).Select(error => error.Path)
        );
    }

    [Fact]
    public void A_list_of_items_and_the_rest_of_them()
    {
        JsonSchema schema = Old(
            """
            "items":[{"type":"string"},{"type":"number"}],"additionalItems":false
            """
        );
        Assert.Empty(schema.Check(Json("""["a",1]""")));
        Assert.Equal("/2", Assert.Single(schema.Check(Json("""["a",1,2]"""))).Path);
    }

    [Theory]
    [InlineData("""{"kind":"a","x":1}""", true)]
    [InlineData("""{"kind":"a","y":1}""", false)]
    [InlineData("""{"kind":"b","y":1}""", true)]
    [InlineData("""{"kind":"b","x":1,"y":1}""", false)]
    [InlineData("""{"kind":"b","y":1,"z":1}""", false)]
    public void Members_are_seen_by_the_alternatives_that_hold_alone(string document, bool valid)
    {
        JsonSchema schema = New(
            """
            "$ref":"#/$defs/any","unevaluatedProperties":false,"$defs":{"any":{"anyOf":[
            {"properties":{"kind":{"const":"a"},"x":true},"required":["kind"]},
            {"allOf":[{"properties":{"kind":{"const":"b"}}},{"properties":{"y":true}}],"required":["kind"]}]}}
            """
        );
        Assert.Equal(valid, schema.Check(Json(document)).IsEmpty);
    }

    [Fact]
    public void Of_alternatives_the_one_that_was_meant_is_told()
    {
        JsonSchema schema = New(
            """
            "anyOf":[{"properties":{"kind":{"const":"a"},"x":{"type":"object"}}},
            {"properties":{"kind":{"const":"b"},"y":{"properties":{"unit":{"enum":["kWh"]}}}}}]
            """
        );
        SchemaError error = Assert.Single(
            schema.Check(Json("""{"kind":"b","x":1,"y":{"unit":"MWh"}}"""))
        );
        Assert.Equal(new SchemaError("/y/unit", "enum", "\"kWh\"", "\"MWh\""), error);
        Assert.Equal(
            new SchemaError("", "anyOf", "0 / 2", "{1}"),
            Assert.Single(schema.Check(Json("""{"kind":"c"}""")))
        );
    }

    [Fact]
    public void A_circle_accepts_nothing_and_ends() =>
        Assert.NotEmpty(
            New(
                    """
                    "$ref":"#/$defs/a","$defs":{"a":{"anyOf":[{"$ref":"#/$defs/b"}]},"b":{"$ref":"#/$defs/a"}}
                    """
                )
                .Check(Json("1"))
        );

    [Fact]
    public void Alternatives_within_alternatives_do_not_multiply()
    {
        JsonSchema schema = New(
            """
            "$ref":"#/$defs/a","$defs":{"a":{"anyOf":[
            {"properties":{"next":{"$ref":"#/$defs/a"},"end":{"const":1}},"required":["next"]},
            {"properties":{"next":{"$ref":"#/$defs/a"},"end":{"const":2}},"required":["next"]},
            {"properties":{"next":{"$ref":"#/$defs/a"},"end":{"const":3}},"required":["next"]},
            {"properties":{"next":{"$ref":"#/$defs/a"},"end":{"const":4}},"required":["next"]}]}},
            "unevaluatedProperties":false
            """
        );
        // Four to the power of sixty ways, were each place asked more than once.
        string document =
            string.Concat(Enumerable.Repeat("""{"next":""", 60)) + "0" + new string('}', 60);
        Assert.Empty(schema.Check(Json(document)));
        string other = document.Replace("0", "{}", StringComparison.Ordinal);
        Assert.NotEmpty(schema.Check(Json(other)));
    }

    [Theory]
    [InlineData("^a$", "a", "a\n")]
    [InlineData(@"^\d+$", "12", "١٢")]
    [InlineData("^.$", "a", "\u2028")]
    [InlineData(@"^[\w-]+$", "a_1-", "é")]
    [InlineData("a.c", "xxabcxx", "ac")]
    [InlineData("^(?!_:).+:.+", "https://a", "_:a")]
    [InlineData("^[a[]+$", "a[", "a]")]
    [InlineData(@"^\S+@x\.y$", "a@x.y", "a@xzy")]
    [InlineData("^[^\\/]+\\/[^\\/]+$", "a/b", "a/b/c")]
    public void Patterns_mean_what_ECMA_262_says(string pattern, string fits, string not)
    {
        EcmaPattern read = new(pattern);
        Assert.True(read.IsMatch(fits));
        Assert.False(read.IsMatch(not));
    }

    [Theory]
    [InlineData("date", "2024-02-29", true)]
    [InlineData("date", "2023-02-29", false)]
    [InlineData("date", "2023-2-29", false)]
    [InlineData("date-time", "2026-11-25T10:00:00.123+09:00", true)]
    [InlineData("date-time", "2026-11-25T10:00:00", false)]
    [InlineData("date-time", "2026-11-25T24:00:00Z", false)]
    [InlineData("date-time", "2026-11-25T10:00:00.Z", false)]
    [InlineData("date-time", "2026-11-25T10:59:60Z", false)]
    [InlineData("date-time", "2026-11-26T08:59:60+09:00", true)]
    [InlineData("uri", "urn:uuid:1", true)]
    [InlineData("uri", "no-scheme", false)]
    [InlineData("uri", "http://a b", false)]
    [InlineData("iri-reference", "../한글#x", true)]
    [InlineData("iri-reference", "a b", false)]
    [InlineData("iri-reference", "%zz", false)]
    [InlineData("idn-email", "이름@예.한국", true)]
    [InlineData("idn-email", "no-at", false)]
    public void Formats_are_asserted(string name, string text, bool holds) =>
        Assert.Equal(holds, New($"\"format\":\"{name}\"").Check(JsonValue.Of(text)).IsEmpty);
}
