using System.Text;
using Tonsure.Adapters.Documents;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Lint;
using Tonsure.Disclosing.Schemas;
using Tonsure.Tests.Disclosing;
using Xunit;
using static Tonsure.Adapters.Tests.Documents.DocumentTexts;

namespace Tonsure.Adapters.Tests.Documents;

/// <summary>Whatever the bytes: an answer, no crash and no hang, and nothing without a reason.</summary>
public sealed class DocumentFuzzTests
{
    public static TheoryData<string> Documents =>
        [
            CycloneDx(
                Consumption(
                    100,
                    0.04,
                    [40, 60],
                    ",\"properties\":[{\"name\":\"tonsure:device_hours\",\"value\":\"10\"},{\"name\":\"tonsure:hardware\",\"value\":\"H100\"}]"
                )
            ),
            Spdx(Package, SpdxEnergy("36500.0", "kilowattHour")),
            "---\nlicense: mit\nco2_eq_emissions:\n  emissions: 1500.5\n  hardware_used: [8 x A100, V100]\n---\n"
                + Card("A cumulative of 7.0M GPU hours (TDP of 700W).", "70B | 7.0M | 700 | 12.9"),
            """{"title":"SCI","sci":{"value":0.13,"unit":"g/million tokens"},"r":5e10,"operational_kg":5000,"embodied_kg":1500}""",
            """{"standard":"ESRS E1","datapoints":[{"id":"E1-6_07","value":2,"unit":"tCO2e"}],"total_energy_mwh":5}""",
            """{"form":"eu-ai-act","hardware":"H100-SXM","training_device_hours":1000,"training_energy_mwh":2,"training_compute_flop":1e20}""",
            """{"payloadType":"application/vnd.in-toto+json","payload":"eyJfdHlwZSI6Imh0dHBzOi8vaW4tdG90by5pby9TdGF0ZW1lbnQvdjEiLCJwcmVkaWNhdGUiOnsiY2FyYm9uX2ciOiI1In19","signatures":[]}""",
            "- SCI = 6,500 kg CO₂e / 50 billion tokens = 0.13 g CO₂e/million tokens\n",
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Documents_of_every_format(string document)
    {
        int lines = 0;
        Run(
            document,
            Fuzz.Iterations / Documents.Count,
            bytes =>
            {
                LintReport report = TheLinter.Linter.Check(bytes);
                lines = bytes.Count(b => b == '\n') + 1;
                Assert.All(report.Findings, found => Assert.InRange(found.Line, 1, lines));
                Assert.True(report.Format is not null || report.HasErrors);
                // What is accepted is read the same a second time.
                Assert.Equal(
                    report.Findings.Select(found => (found.Finding.Rule, found.Finding.Path)),
                    TheLinter
                        .Linter.Check(bytes)
                        .Findings.Select(found => (found.Finding.Rule, found.Finding.Path))
                );
                return report.Format is not null;
            }
        );
    }

    [Fact]
    public void YAML() =>
        Run(
            "license: mit\nco2_eq_emissions:\n  emissions: 1.5\n  list: [a, {b: c}]\n  text: |\n    more\n",
            Fuzz.Iterations,
            bytes => new FrontMatterYaml().TryRead(Encoding.UTF8.GetString(bytes), out _, out _)
        );

    [Fact]
    public void Schemas_are_read_or_refused() =>
        Run(
            """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","$ref":"#/$defs/a","unevaluatedProperties":false,
            "$defs":{"a":{"anyOf":[{"type":"object","properties":{"x":{"pattern":"^[a-z]+$"}},"required":["x"]},{"$ref":"#/$defs/b"}]},
            "b":{"oneOf":[{"const":1},{"enum":["a",null]},{"items":{"$ref":"#/$defs/a"},"minItems":1}]}}}
            """,
            Fuzz.Iterations,
            bytes =>
            {
                if (!CanonicalJson.TryRead(bytes, out JsonValue? json))
                {
                    return false;
                }

                try
                {
                    JsonSchema schema = JsonSchema.Read(json);
                    // A schema is a document like any other.
                    _ = schema.Check(json);
                    return true;
                }
                catch (SchemaException)
                {
                    return false;
                }
            }
        );

    private static void Run(string original, int iterations, Func<byte[], bool> accepts)
    {
        Random random = new(20261125);
        byte[] first = Encoding.UTF8.GetBytes(original);
        byte[] current = first;
        for (int i = 0; i < iterations; i++)
        {
            byte[] bytes = Fuzz.Mutate(random, current);
            // What was accepted is changed further, so that the search goes deeper than one step.
            current = accepts(bytes) && random.Next(4) > 0 ? bytes : first;
        }
    }
}
