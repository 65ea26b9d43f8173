using System.Text;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Schemas;
using Xunit;

namespace Tonsure.Tests.Disclosing.Schemas;

/// <summary>Schemas and documents as they are written.</summary>
internal static class SchemaTexts
{
    public static JsonValue Json(string text)
    {
        Assert.True(CanonicalJson.TryRead(Encoding.UTF8.GetBytes(text), out JsonValue? json), text);
        return json;
    }

    /// <summary>A schema of 2020-12 with these members.</summary>
    public static JsonSchema New(string members) =>
        JsonSchema.Read(
            Json("""{"$schema":"https://json-schema.org/draft/2020-12/schema",""" + members + "}")
        );

    /// <summary>A schema of draft-07 with these members.</summary>
    public static JsonSchema Old(string members, params string[] others) =>
        JsonSchema.Read(
            Json(
                """{"$schema":"http://json-schema.org/draft-07/schema#","$id":"http://example.com/root.json","""
                    + members
                    + "}"
            ),
            others.Select(Json)
        );
}
