using System.Collections.Immutable;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Lint;

/// <summary>Reads CycloneDX: the environmental considerations of the model cards of all components.</summary>
internal sealed class CycloneDxReader : IDocumentReader
{
    /// <inheritdoc/>
    public ReadDocument? Read(SourceDocument source)
    {
        if (source.Json is not JsonValue.Members json || json["bomFormat"]?.AsText != "CycloneDX")
        {
            return null;
        }

        string version = json["specVersion"]?.AsText ?? "";
        Found found = new();
        Component(found, json["metadata"]?["component"], "/metadata/component");
        Components(found, json["components"], "/components");
        return new ReadDocument(DocumentFormat.CycloneDx, version)
        {
            SchemaName = $"cyclonedx-{version}",
            Body = json,
            Accounts = found.Accounts.ToImmutable(),
            Measures = found.Measures.ToImmutable(),
            Totals = found.Totals.ToImmutable(),
            Own = found.Own.ToImmutable(),
            Words = JsonFigures.Words(json),
        };
    }

    private static void Components(Found found, JsonValue? list, string path)
    {
        foreach ((JsonValue component, string at) in JsonFigures.Items(list, path))
        {
            Component(found, component, at);
        }
    }

    private static void Component(Found found, JsonValue? component, string path)
    {
        if (component is null)
        {
            return;
        }

        Components(found, component["components"], path + "/components");
        JsonValue? card = component["modelCard"];
        JsonValue? environment = card?["considerations"]?["environmentalConsiderations"];
        string at = path + "/modelCard/considerations/environmentalConsiderations";
        (JsonValue Value, string Path)[] consumptions =
        [
            .. JsonFigures.Items(environment?["energyConsumptions"], at + "/energyConsumptions"),
        ];
        Properties around = Properties.Of(environment?["properties"], at + "/properties");
        found.Measures.AddRange(around.Figures.Select(figure => figure.Measure));
        foreach ((JsonValue consumption, string where) in consumptions)
        {
            // What is said of all of them is said of one alone where there is but one.
            Consumption(
                found,
                consumption,
                where,
                consumptions.Length == 1 ? around : Properties.None
            );
        }
    }

    private static void Consumption(
        Found found,
        JsonValue consumption,
        string path,
        Properties around
    )
    {
        Properties own = Properties.Of(consumption["properties"], path + "/properties");
        found.Measures.AddRange(own.Figures.Select(figure => figure.Measure));
        Measure? energy = Quantity(consumption, "activityEnergyCost", path, "energy");
        Measure? carbon = Quantity(consumption, "co2CostEquivalent", path, "co2");
        Measure? offset = Quantity(consumption, "co2CostOffset", path, "co2");
        Measure[] providers = [.. Providers(found, consumption, path)];
        found.Measures.AddRange(
            new[] { energy, carbon, offset }.OfType<Measure>().Concat(providers)
        );
        if (energy is not null && providers.Length > 0)
        {
            found.Totals.Add(new Total(energy, [.. providers]));
        }

        Account said =
            ReadFigures.Account(
                [.. own.Figures, .. around.Figures],
                path,
                own.Hardware.Length > 0 ? own.Hardware : around.Hardware
            ) ?? new Account(path);
        found.Accounts.Add(said with { Energy = energy, IsIt = false, Carbon = carbon });
    }

    private static IEnumerable<Measure> Providers(Found found, JsonValue consumption, string path)
    {
        string at = path + "/energyProviders";
        if (consumption["energyProviders"] is JsonValue.Array { Items.Length: 0 })
        {
            found.Own.Add(new Finding.NoProviders(at));
        }

        foreach (
            (JsonValue provider, string where) in JsonFigures.Items(
                consumption["energyProviders"],
                at
            )
        )
        {
            if (Quantity(provider, "energyProvided", where, "energy") is { } provided)
            {
                yield return provided;
            }
        }
    }

    /// <summary>A value in its unit; none where the unit is not known, which the schema says.</summary>
    private static Measure? Quantity(JsonValue parent, string name, string path, string stem) =>
        parent[name] is { } quantity
        && quantity["value"] is JsonValue.Number { Value: var number }
        && quantity["unit"]?.AsText is { } unit
        && UnitName.Of(stem, unit) is { } figure
            ? ReadFigures.Figure(figure, number, $"{path}/{name}/value").Measure
            : null;

    private sealed class Found
    {
        public ImmutableArray<Account>.Builder Accounts { get; } =
            ImmutableArray.CreateBuilder<Account>();

        public ImmutableArray<Measure>.Builder Measures { get; } =
            ImmutableArray.CreateBuilder<Measure>();

        public ImmutableArray<Total>.Builder Totals { get; } =
            ImmutableArray.CreateBuilder<Total>();

        public ImmutableArray<Finding>.Builder Own { get; } =
            ImmutableArray.CreateBuilder<Finding>();
    }

    /// <summary>Pairs of name and value.</summary>
    private sealed record Properties(ImmutableArray<ReadFigure> Figures, string Hardware)
    {
        public static Properties None { get; } = new([], "");

        public static Properties Of(JsonValue? list, string path)
        {
            ImmutableArray<ReadFigure>.Builder figures = ImmutableArray.CreateBuilder<ReadFigure>();
            string hardware = "";
            foreach ((JsonValue property, string at) in JsonFigures.Items(list, path))
            {
                string name = property["name"]?.AsText ?? "";
                if (
                    UnitName.Of(name) is { } figure
                    && JsonFigures.Number(property["value"]) is { } number
                )
                {
                    figures.Add(ReadFigures.Figure(figure, number, at + "/value"));
                }
                else if (HardwareNames.IsName(name))
                {
                    hardware = property["value"]?.AsText ?? "";
                }
            }

            return new Properties(figures.ToImmutable(), hardware);
        }
    }
}
