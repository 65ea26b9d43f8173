using System.Text.Json;
using CsCheck;
using Xunit;

namespace Tonsure.Tests.Disclosing;

/// <summary>The schema that ships describes statements as they are.</summary>
public sealed class StatementSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument
        .Parse(File.ReadAllText(Find()))
        .RootElement;

    [Fact]
    public void Every_field_of_any_statement_is_described_and_what_is_required_is_there() =>
        TestStatements.Ledgers.Sample(
            ledger =>
            {
                using JsonDocument statement = JsonDocument.Parse(
                    TestStatements.Predicate(TestStatements.Of(ledger))
                );
                Assert.Null(Fault("", statement.RootElement, Schema));
            },
            iter: 200
        );

    [Theory]
    [InlineData("""{"totals":1}""", "/totals")]
    [InlineData("""{"another":1}""", "/another")]
    public void A_field_that_is_not_described_is_found(string statement, string path)
    {
        using JsonDocument json = JsonDocument.Parse(statement);
        Assert.StartsWith(path, Fault("", json.RootElement, Schema), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_in_the_schema_is_explained_or_refers_to_what_is()
    {
        List<string> silent = [];
        Silent("", Schema, silent);
        Assert.Empty(silent);
    }

    /// <summary>The first place that the schema does not describe; null where there is none.</summary>
    private static string? Fault(string path, JsonElement value, JsonElement schema)
    {
        schema = Resolved(schema);
        if (schema.TryGetProperty("oneOf", out JsonElement choices))
        {
            string?[] faults =
            [
                .. choices.EnumerateArray().Select(choice => Fault(path, value, choice)),
            ];
            return faults.Contains(null) ? null : faults[0];
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object
                when schema.TryGetProperty("properties", out JsonElement known):
                foreach (JsonElement name in schema.GetProperty("required").EnumerateArray())
                {
                    if (
                        value.EnumerateObject().All(m => m.Name != name.GetString())
                        && path.Length > 0
                    )
                    {
                        return $"{path}/{name}: missing";
                    }
                }

                return value
                    .EnumerateObject()
                    .Select(member =>
                        known.TryGetProperty(member.Name, out JsonElement described)
                            ? Fault($"{path}/{member.Name}", member.Value, described)
                            : $"{path}/{member.Name}: not described"
                    )
                    .FirstOrDefault(fault => fault is not null);
            case JsonValueKind.Array when schema.TryGetProperty("items", out JsonElement items):
                return value
                    .EnumerateArray()
                    .Select((item, i) => Fault($"{path}/{i}", item, items))
                    .FirstOrDefault(fault => fault is not null);
            case JsonValueKind.String
                when schema.TryGetProperty("type", out JsonElement text)
                    && text.GetString() == "string":
                return
                    schema.TryGetProperty("pattern", out JsonElement pattern)
                    && !global::System.Text.RegularExpressions.Regex.IsMatch(
                        value.GetString()!,
                        pattern.GetString()!,
                        global::System.Text.RegularExpressions.RegexOptions.None,
                        TimeSpan.FromSeconds(1)
                    )
                    ? $"{path}: {value} is not {pattern}"
                    : null;
            case JsonValueKind.Number
                when schema.TryGetProperty("type", out JsonElement number)
                    && number.GetString() == "integer":
                return null;
            default:
                bool stands =
                    (
                        schema.TryGetProperty("enum", out JsonElement words)
                        && words.EnumerateArray().Any(word => word.GetString() == value.ToString())
                    )
                    || (
                        schema.TryGetProperty("const", out JsonElement one)
                        && one.GetString() == value.ToString()
                    );
                return stands ? null : $"{path}: {value.ValueKind} is not described";
        }
    }

    private static JsonElement Resolved(JsonElement schema) =>
        schema.TryGetProperty("$ref", out JsonElement reference)
            ? Schema.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..])
            : schema;

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
