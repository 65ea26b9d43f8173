using System.Diagnostics;
using System.Text;
using Tonsure.Adapters.Documents;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Schemas;
using Tonsure.System.Tests.Cli;
using Tonsure.System.Tests.Rules;
using Xunit;

namespace Tonsure.System.Tests.Schemas;

/// <summary>An evaluator of another language and author gives the same verdicts: examples, golden documents, and documents changed at random.</summary>
public sealed class AjvTests : IDisposable
{
    private const int MutationsOfEach = 400;

    private static readonly string Modules = Path.Combine(
        Product.Root,
        "artifacts",
        "npm",
        "node_modules"
    );

    private static readonly string Shipped = Path.Combine(Product.Root, "data");

    private readonly string _folder = Directory.CreateTempSubdirectory("tonsure-ajv-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Documents_of_ours_and_changes_of_them_get_the_verdicts_of_ajv() =>
        Agree(
            [
                ("cyclonedx-1.6", Json(CycloneDx("1.6"))),
                ("cyclonedx-1.7", Json(CycloneDx("1.7"))),
                ("cyclonedx-1.5", Json("""{"bomFormat":"CycloneDX","specVersion":"1.5"}""")),
                ("spdx-3.0.1", Json(Spdx)),
            ],
            mustHold: true
        );

    [Fact]
    public void Official_examples_golden_documents_and_changes_of_them_get_the_verdicts_of_ajv()
    {
        string schemas = Path.Combine(SharedFacts.Data(), "schemas");
        List<(string Schema, JsonValue Document)> documents = [];
        foreach (
            string path in Directory
                .GetFiles(schemas, "*.json", SearchOption.AllDirectories)
                .Where(path =>
                    Path.GetDirectoryName(path)!.EndsWith("examples", StringComparison.Ordinal)
                    || Path.GetFileName(path).StartsWith("cdx", StringComparison.Ordinal)
                    || Path.GetFileName(path).StartsWith("spdx301", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal)
        )
        {
            // SPDX's examples are of 3.0.0, whose elements are those of 3.0.1.
            JsonValue document = Json(
                File.ReadAllText(path)
                    .Replace("/rdf/3.0.0/", "/rdf/3.0.1/", StringComparison.Ordinal)
            );
            documents.Add(
                (
                    document["bomFormat"] is null
                        ? "spdx-3.0.1"
                        : $"cyclonedx-{document["specVersion"]!.AsText}",
                    document
                )
            );
        }

        Assert.Equal(18, documents.Count);
        Agree(documents, mustHold: false);
    }

    private void Agree(IReadOnlyList<(string Schema, JsonValue Document)> documents, bool mustHold)
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Modules, "ajv")),
            "ajv is not installed; ./check does it where npm is"
        );
        Random random = new(20261125);
        List<(string Schema, JsonValue Document)> cases = [];
        foreach ((string schema, JsonValue document) in documents)
        {
            cases.Add((schema, document));
            JsonValue current = document;
            for (int i = 0; i < MutationsOfEach; i++)
            {
                // Some are changed twice, so that valid ones of a new kind are met too.
                current = DocumentMutation.Of(i % 3 == 0 ? current : document, random);
                cases.Add((schema, current));
            }
        }

        ShippedSchemas library = ShippedSchemas.Load(Shipped);
        string ours = string.Concat(
            cases.Select(one => Check(library, one.Schema, one.Document).Length == 0 ? '1' : '0')
        );
        string theirs = Theirs(cases);
        Assert.Equal(cases.Count, theirs.Length);
        for (int i = 0; i < cases.Count; i++)
        {
            Assert.True(
                ours[i] == theirs[i],
                $"ajv {theirs[i]}, ours {ours[i]}: {cases[i].Schema} {Text(cases[i].Document)} {string.Join("; ", Check(library, cases[i].Schema, cases[i].Document))}"
            );
        }

        // Both verdicts are met often enough to mean something.
        Assert.InRange(
            ours.Count(verdict => verdict == '1'),
            cases.Count / 20,
            cases.Count * 19 / 20
        );
        if (mustHold)
        {
            Assert.All(documents, one => Assert.Empty(Check(library, one.Schema, one.Document)));
        }
    }

    private static SchemaError[] Check(ShippedSchemas library, string schema, JsonValue document)
    {
        Assert.True(library.TryGet(schema, out JsonSchema? read));
        return [.. read.Check(document)];
    }

    private string Theirs(List<(string Schema, JsonValue Document)> cases)
    {
        string file = Path.Combine(_folder, "cases.ndjson");
        File.WriteAllLines(
            file,
            cases.Select(one =>
                Text(
                    JsonValue.Map(("schema", JsonValue.Of(one.Schema)), ("document", one.Document))
                )
            )
        );
        using Process node = Process.Start(
            new ProcessStartInfo(
                "node",
                [
                    Path.Combine(AppContext.BaseDirectory, "Schemas", "ajv-verdicts.mjs"),
                    Modules,
                    Path.Combine(Shipped, "schemas"),
                    file,
                ]
            )
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        string output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.Equal(0, node.ExitCode);
        return output.TrimEnd();
    }

    private static JsonValue Json(string text)
    {
        Assert.True(CanonicalJson.TryRead(Encoding.UTF8.GetBytes(text), out JsonValue? json));
        return json;
    }

    private static string Text(JsonValue value) =>
        Encoding.UTF8.GetString(CanonicalJson.Write(value));

    private static string CycloneDx(string version) =>
        """
            {"$schema":"http://cyclonedx.org/schema/bom-VERSION.schema.json","bomFormat":"CycloneDX","specVersion":"VERSION",
            "serialNumber":"urn:uuid:ed5c5ba0-2be6-4b58-ac29-01a7fd375123","version":1,
            "metadata":{"timestamp":"2026-11-25T10:00:00Z","tools":{"components":[{"type":"application","name":"tonsure"}]}},
            "components":[{"type":"machine-learning-model","bom-ref":"model","name":"model","version":"1",
            "licenses":[{"license":{"id":"Apache-2.0"}}],"hashes":[{"alg":"SHA-256","content":"fbea580d286bbbbb41314430d58ba887716a74d7134119c5307cdc9f0c7a4299"}],
            "externalReferences":[{"type":"website","url":"https://example.org/%41"}],
            "modelCard":{"considerations":{"environmentalConsiderations":{"energyConsumptions":[{"activity":"training",
            "energyProviders":[{"organization":{"name":"grid"},"energySource":"wind","energyProvided":{"value":1.5,"unit":"kWh"}}],
            "activityEnergyCost":{"value":1.5,"unit":"kWh"},"co2CostEquivalent":{"value":0.001,"unit":"tCO2eq"},
            "properties":[{"name":"tonsure:boundary","value":"facility"}]}]}}}}],
            "dependencies":[{"ref":"model","dependsOn":["a","b"]}]}
            """.Replace("VERSION", version, StringComparison.Ordinal);

    private const string Spdx = """
        {"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[
        {"type":"CreationInfo","@id":"_:c","specVersion":"3.0.1","created":"2026-11-01T00:00:00Z","createdBy":["https://example.org/us"]},
        {"type":"Organization","spdxId":"https://example.org/us","name":"us","creationInfo":"_:c"},
        {"type":"ai_AIPackage","spdxId":"https://example.org/model","name":"model","creationInfo":"_:c","suppliedBy":"https://example.org/us",
        "software_packageVersion":"1","ai_hyperparameter":[{"type":"DictionaryEntry","key":"lr","value":"0.1"}],
        "verifiedUsing":[{"type":"Hash","algorithm":"sha256","hashValue":"00"}],
        "ai_energyConsumption":{"type":"ai_EnergyConsumption","ai_trainingEnergyConsumption":[
        {"type":"ai_EnergyConsumptionDescription","ai_energyQuantity":"36500.0","ai_energyUnit":"kilowattHour"}]}},
        {"type":"Relationship","spdxId":"https://example.org/r","creationInfo":{"type":"CreationInfo","specVersion":"3.0.1","created":"2026-11-01T00:00:00Z",
        "createdBy":[{"type":"Person","spdxId":"https://example.org/p","creationInfo":"_:c"}]},
        "from":"https://example.org/model","relationshipType":"contains","to":["https://example.org/us"]},
        {"type":"SpdxDocument","spdxId":"https://example.org/doc","creationInfo":"_:c","name":"d","rootElement":["https://example.org/model"],"profileConformance":["core","ai"]}]}
        """;
}
