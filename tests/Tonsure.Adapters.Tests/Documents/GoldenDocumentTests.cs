using System.Text.Json;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Lint;
using Tonsure.Disclosing.Schemas;
using Xunit;

namespace Tonsure.Adapters.Tests.Documents;

/// <summary>Documents of others, with the verdicts that their schemas give them.</summary>
public sealed class GoldenDocumentTests
{
    [Fact]
    public void Ten_golden_documents_get_their_verdicts()
    {
        string folder = TheLinter.Shared("schemas", "golden");
        using JsonDocument expected = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(folder, "expected.json"))
        );
        JsonProperty[] documents = [.. expected.RootElement.EnumerateObject()];
        Assert.Equal(10, documents.Length);
        Assert.All(
            documents,
            document =>
            {
                LintReport report = TheLinter.Linter.Check(
                    File.ReadAllBytes(Path.Combine(folder, document.Name))
                );
                Assert.Equal(
                    document.Value.GetProperty("valid").GetBoolean(),
                    report.Findings.All(found => found.Finding.Rule != LintRule.Schema)
                );
            }
        );
    }

    [Theory]
    [InlineData("cdx17_activity_pretraining.json", "enum", "activity")]
    [InlineData("cdx17_energySource_grid_mix.json", "enum", "energySource")]
    [InlineData("cdx17_no_providers.json", "required", "0")]
    [InlineData("cdx17_string_value.json", "type", "value")]
    [InlineData("cdx17_unit_MWh.json", "enum", "unit")]
    [InlineData("spdx301_carbon_field.json", "unevaluatedProperties", "ai_carbon")]
    [InlineData("spdx301_unit_MWh.json", "enum", "ai_energyUnit")]
    public void The_error_is_the_one_that_was_made(string name, string keyword, string last)
    {
        LintReport report = TheLinter.Linter.Check(
            File.ReadAllBytes(TheLinter.Shared("schemas", "golden", name))
        );
        SchemaError error = Assert
            .Single(report.Findings.Select(found => found.Finding).OfType<Finding.NotValid>())
            .Error;
        Assert.Equal(keyword, error.Keyword);
        Assert.Equal(last, error.Path.Split('/')[^1]);
    }

    [Theory]
    [InlineData("cyclonedx", "valid-machine-learning-1.6.json", "cyclonedx-1.6")]
    [InlineData("cyclonedx", "valid-machine-learning-1.7.json", "cyclonedx-1.7")]
    [InlineData("cyclonedx", "valid-machine-learning-considerations-env-1.6.json", "cyclonedx-1.6")]
    [InlineData("cyclonedx", "valid-machine-learning-considerations-env-1.7.json", "cyclonedx-1.7")]
    public void The_official_examples_are_valid(string family, string name, string schema)
    {
        Assert.True(TheLinter.Schemas.TryGet(schema, out JsonSchema? read));
        Assert.Empty(read.Check(Json(TheLinter.Shared("schemas", family, "examples", name))));
    }

    [Theory]
    [InlineData("package1.json")]
    // One kind of bill stands where 3.0.1 wants a list of them.
    [InlineData("sbom1.json", "/software_sbomType")]
    [InlineData("spdx_document1.json")]
    [InlineData("two_sboms.json")]
    public void The_examples_of_SPDX_are_of_another_version(string name, params string[] changed)
    {
        string text = File.ReadAllText(TheLinter.Shared("schemas", "spdx3", "examples", name));
        Assert.Equal(["known-version"], TheLinter.Errors(text));
        Assert.True(TheLinter.Schemas.TryGet("spdx-3.0.1", out JsonSchema? schema));
        Assert.Equal(
            ["/@context", .. changed],
            schema.Check(Json(text)).Select(error => error.Path)
        );
        Assert.Equal(
            changed,
            schema
                .Check(Json(text.Replace("/rdf/3.0.0/", "/rdf/3.0.1/", StringComparison.Ordinal)))
                .Select(error => error.Path)
        );
    }

    [Theory]
    [InlineData("1.6")]
    [InlineData("1.7")]
    public void The_official_environmental_example_is_valid_and_absurd(string version)
    {
        LintReport report = TheLinter.Linter.Check(
            File.ReadAllBytes(
                TheLinter.Shared(
                    "schemas",
                    "cyclonedx",
                    "examples",
                    $"valid-machine-learning-considerations-env-{version}.json"
                )
            )
        );
        LintReport.Located located = Assert.Single(
            report.Findings,
            found => found.Finding.Severity == LintSeverity.Error
        );
        Finding.NoGrid found = Assert.IsType<Finding.NoGrid>(located.Finding);
        Assert.Equal(31.22e6 / 0.4, found.Most, 1);
        Assert.EndsWith("co2CostEquivalent/value", found.Path, StringComparison.Ordinal);
        Assert.Equal(52, located.Line);
    }

    [Fact]
    public void A_negative_quantity_is_valid_by_schema_and_an_error_of_ours()
    {
        LintReport report = TheLinter.Linter.Check(
            File.ReadAllBytes(TheLinter.Shared("schemas", "golden", "spdx301_negative.json"))
        );
        Finding.Negative found = Assert.IsType<Finding.Negative>(
            Assert
                .Single(report.Findings, one => one.Finding.Severity == LintSeverity.Error)
                .Finding
        );
        Assert.Equal(-1, found.Value);
        Assert.Equal(
            "/@graph/2/ai_energyConsumption/ai_trainingEnergyConsumption/0/ai_energyQuantity",
            found.Path
        );
    }

    [Fact]
    public void The_schemas_that_ship_are_the_official_ones_to_the_last_byte()
    {
        foreach (
            string name in Directory
                .GetFiles(Path.Combine(ShippedData.Folder, "schemas", "cyclonedx"))
                .Select(Path.GetFileName)!
        )
        {
            Same(Path.Combine("cyclonedx", name), Path.Combine("cyclonedx", name));
        }

        Same(
            Path.Combine("spdx", "schema-v3.0.1.json"),
            Path.Combine("spdx3", "schema-v3.0.1.json")
        );
    }

    [Fact]
    public void Every_schema_that_ships_is_understood_in_full()
    {
        Assert.Equal(
            ["cyclonedx-1.5", "cyclonedx-1.6", "cyclonedx-1.7", "spdx-3.0.1", "statement-v1"],
            TheLinter.Schemas.Names.Order(StringComparer.Ordinal)
        );
        Assert.All(
            TheLinter.Schemas.Names,
            name => Assert.True(TheLinter.Schemas.TryGet(name, out _))
        );
        Assert.False(TheLinter.Schemas.TryGet("cyclonedx-9", out _));
    }

    private static void Same(string shipped, string shared) =>
        Assert.Equal(
            File.ReadAllBytes(TheLinter.Shared("schemas", shared)),
            File.ReadAllBytes(Path.Combine(ShippedData.Folder, "schemas", shipped))
        );

    private static JsonValue Json(string pathOrText)
    {
        byte[] bytes = File.Exists(pathOrText)
            ? File.ReadAllBytes(pathOrText)
            : System.Text.Encoding.UTF8.GetBytes(pathOrText);
        Assert.True(CanonicalJson.TryRead(bytes, out JsonValue? json));
        return json;
    }
}
