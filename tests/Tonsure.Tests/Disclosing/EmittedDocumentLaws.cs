using System.Diagnostics.CodeAnalysis;
using System.Text;
using CsCheck;
using Tonsure.Disclosing.Documents;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Lint;
using Tonsure.Disclosing.Schemas;
using Tonsure.Disclosing.Statements;
using Xunit;

namespace Tonsure.Tests.Disclosing;

/// <summary>Whatever the ledger, what is made of it is valid by the official schemas and keeps every rule but those of its own figures.</summary>
public sealed class EmittedDocumentLaws
{
    // Ledgers made at random have energies and intensities that no machine and no grid has.
    private static readonly LintRule[] OfFigures =
    [
        LintRule.ImpliedIntensity,
        LintRule.DevicePower,
        LintRule.ComputeEnergy,
    ];

    private static readonly Linter Linter = new(
        new FileSchemas(),
        new NoYaml(),
        new LintFacts(_ => null, new DeviceFacts("best", 1000, 1e13))
    );

    [Fact]
    public void CycloneDX_1_6() => Holds(new CycloneDx("1.6"), DocumentFormat.CycloneDx);

    [Fact]
    public void CycloneDX_1_7() => Holds(new CycloneDx("1.7"), DocumentFormat.CycloneDx);

    [Fact]
    public void SPDX() => Holds(new Spdx(), DocumentFormat.Spdx);

    [Fact]
    public void The_form_of_the_AI_Act() => Holds(new EuAiAct(), DocumentFormat.EuAiAct);

    [Fact]
    public void SCI() => Holds(new Sci(), DocumentFormat.Sci);

    [Fact]
    public void SCI_for_AI() => Holds(new SciAi(), DocumentFormat.Sci);

    [Fact]
    public void Statements() =>
        TestStatements.Ledgers.Sample(
            ledger =>
                Check(
                    Encoding.UTF8.GetString(
                        StatementEnvelope.InToto(TestStatements.Of(ledger)).Write()
                    ),
                    DocumentFormat.Statement
                ),
            iter: 100
        );

    private static void Holds(IDisclosureDocument form, DocumentFormat format) =>
        TestStatements.Ledgers.Sample(
            ledger =>
            {
                if (
                    form.Write(TestStatements.Request(TestStatements.Of(ledger)))
                    is DocumentOutcome.Written written
                )
                {
                    Check(written.Text, format);
                }
            },
            iter: 100
        );

    private static void Check(string text, DocumentFormat format)
    {
        LintReport report = Linter.Check(Encoding.UTF8.GetBytes(text));
        Assert.Equal(format, report.Format);
        Assert.DoesNotContain(
            report.Findings,
            found =>
                found.Finding.Severity == LintSeverity.Error
                && !OfFigures.Contains(found.Finding.Rule)
        );
        Assert.DoesNotContain(
            report.Findings,
            found => found.Finding.Rule == LintRule.BoundaryStated
        );
    }

    private sealed class NoYaml : IFrontMatter
    {
        public bool TryRead(string yaml, [NotNullWhen(true)] out JsonValue? value, out int line)
        {
            (value, line) = (null, 1);
            return false;
        }
    }

    /// <summary>The schemas that ship, where the repository keeps them.</summary>
    private sealed class FileSchemas : ISchemaLibrary
    {
        private static readonly string Folder = Find();

        private readonly Dictionary<string, JsonSchema> _schemas = new(StringComparer.Ordinal)
        {
            ["cyclonedx-1.6"] = Read("bom-1.6"),
            ["cyclonedx-1.7"] = Read("bom-1.7"),
            ["spdx-3.0.1"] = JsonSchema.Read(Json("spdx", "schema-v3.0.1.json")),
            ["statement-v1"] = JsonSchema.Read(Json("statement-v1.schema.json")),
        };

        public IReadOnlyCollection<string> Names => _schemas.Keys;

        public bool TryGet(string name, [NotNullWhen(true)] out JsonSchema? schema) =>
            _schemas.TryGetValue(name, out schema);

        private static JsonSchema Read(string name) =>
            JsonSchema.Read(
                Json("cyclonedx", $"{name}.schema.json"),
                Json("cyclonedx", "jsf-0.82.schema.json"),
                Json("cyclonedx", "spdx.schema.json"),
                Json("cyclonedx", "cryptography-defs.schema.json")
            );

        private static JsonValue Json(params string[] names)
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine([Folder, .. names]));
            Assert.True(CanonicalJson.TryRead(bytes, out JsonValue? json));
            return json;
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

            return Path.Combine(folder, "data", "schemas");
        }
    }
}
