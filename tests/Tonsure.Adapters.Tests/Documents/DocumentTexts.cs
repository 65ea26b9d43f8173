using System.Globalization;

namespace Tonsure.Adapters.Tests.Documents;

/// <summary>Documents of each format, with the figures that a test changes.</summary>
internal static class DocumentTexts
{
    private static string Provider(double kwh) =>
        """{"organization":{"name":"grid"},"energySource":"unknown","energyProvided":{"value":VALUE,"unit":"kWh"}}""".Replace(
            "VALUE",
            Number(kwh),
            StringComparison.Ordinal
        );

    /// <summary>A CycloneDX bill of one model; the energy consumption is what the test says.</summary>
    public static string CycloneDx(string consumption, string version = "1.7") =>
        $$"""
            {
              "bomFormat": "CycloneDX",
              "specVersion": "{{version}}",
              "components": [
                {
                  "type": "machine-learning-model",
                  "name": "model",
                  "modelCard": {
                    "considerations": {
                      "environmentalConsiderations": {
                        "energyConsumptions": [
                          {{consumption}}
                        ]
                      }
                    }
                  }
                }
              ]
            }
            """;

    /// <summary>One activity with its providers' energy, in kWh, and its emissions, in t.</summary>
    public static string Consumption(
        double energy,
        double? tonnes,
        IEnumerable<double> providers,
        string more = ""
    ) =>
        $$"""
            {
              "activity": "training",
              "energyProviders": [{{string.Join(',', providers.Select(Provider))}}],
              "activityEnergyCost": {"value": {{Number(energy)}}, "unit": "kWh"}{{(
                tonnes is { } t
                    ? $$""", "co2CostEquivalent": {"value": {{Number(t)}}, "unit": "tCO2eq"}"""
                    : ""
            )}}{{more}}
            }
            """;

    /// <summary>An SPDX document of one AI package.</summary>
    public static string Spdx(string package, string energy) =>
        $$"""
            {"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[
            {"type":"CreationInfo","@id":"_:c","specVersion":"3.0.1","created":"2026-11-01T00:00:00Z","createdBy":["https://example.org/us"]},
            {"type":"Organization","spdxId":"https://example.org/us","name":"us","creationInfo":"_:c"},
            {"type":"ai_AIPackage","spdxId":"https://example.org/model","name":"model","creationInfo":"_:c",{{package}}
            "ai_energyConsumption":{"type":"ai_EnergyConsumption","ai_trainingEnergyConsumption":[{{energy}}] } }
            ]}
            """;

    public const string Package = """
        "suppliedBy":"https://example.org/us","software_downloadLocation":"https://example.org/m","software_packageVersion":"1","software_primaryPurpose":"model","releaseTime":"2026-11-01T00:00:00Z",
        """;

    public static string SpdxEnergy(string quantity, string unit) =>
        $$"""
            {"type":"ai_EnergyConsumptionDescription","ai_energyQuantity":"{{quantity}}","ai_energyUnit":"{{unit}}"}
            """;

    /// <summary>A card of the form in which large open models tell hours, watts and emissions; a row is name, hours, W, t.</summary>
    public static string Card(string sentence, params string[] rows) =>
        $"""
            # A model

            {sentence}

            |  | Time (GPU hours) | Power (W) | Location-based emissions (tons CO2eq) | Market-based emissions (tons CO2eq) |
            | :--- | :---: | :---: | :---: | :---: |
            {string.Join('\n', rows.Select(row => $"| {row} | 0 |"))}

            More about the model.
            """;

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
