using System.Text.Json;
using CsCheck;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Schemas;
using Xunit;

namespace Tonsure.Tests.Disclosing;

/// <summary>The schema that ships describes statements as they are.</summary>
public sealed class StatementSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument
        .Parse(File.ReadAllText(Find()))
        .RootElement;

    private static readonly JsonSchema Evaluated = JsonSchema.Read(Json(File.ReadAllBytes(Find())));

    [Fact]
    public void Every_field_of_any_statement_is_described_and_what_is_required_is_there() =>
        TestStatements.Ledgers.Sample(
            ledger =>
                Assert.Empty(
                    Evaluated.Check(
                        Json(
                            global::System.Text.Encoding.UTF8.GetBytes(
                                TestStatements.Predicate(TestStatements.Of(ledger))
                            )
                        )
                    )
                ),
            iter: 200
        );

    [Theory]
    [InlineData("""{"totals":1}""", "/totals")]
    [InlineData("""{"another":1}""", "/another")]
    public void A_field_that_is_not_described_is_found(string statement, string path) =>
        Assert.Contains(
            path,
            Evaluated
                .Check(Json(global::System.Text.Encoding.UTF8.GetBytes(statement)))
                .Select(error => error.Path)
        );

    [Fact]
    public void Everything_in_the_schema_is_explained_or_refers_to_what_is()
    {
        List<string> silent = [];
        Silent("", Schema, silent);
        Assert.Empty(silent);
    }

    private static JsonValue Json(ReadOnlySpan<byte> bytes)
    {
        Assert.True(CanonicalJson.TryRead(bytes, out JsonValue? json));
        return json;
    }

    private static void Silent(string path, JsonElement schema, List<string> silent)
    {
        if (schema.TryGetProperty("properties", out JsonElement properties))
        {
            foreach (JsonProperty property in properties.EnumerateObject())
            {
                string at = $"{path}/{property.Name}";
                if (
                    !property.Value.TryGetProperty("description", out _)
                    && !property.Value.TryGetProperty("$ref", out _)
                    && !property.Value.TryGetProperty("const", out _)
                )
                {
                    silent.Add(at);
                }

                Silent(at, property.Value, silent);
            }
        }

        if (schema.TryGetProperty("items", out JsonElement items))
        {
            Silent(path + "/items", items, silent);
        }
    }

    private static string Find()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Tonsure.slnx")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new DirectoryNotFoundException("Tonsure.slnx is not above the tests");
        }

        return Path.Combine(folder, "data", "schemas", "statement-v1.schema.json");
    }
}
