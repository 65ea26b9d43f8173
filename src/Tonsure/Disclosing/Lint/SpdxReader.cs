using System.Collections.Immutable;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Lint;

/// <summary>Reads SPDX 3: energy of AI packages, and the fields that its AI profile demands and its JSON schema does not.</summary>
internal sealed class SpdxReader : IDocumentReader
{
    private const string Vocabulary = "https://spdx.org/rdf/";
    private const string Context = Vocabulary + "3";
    private const double MegajoulesPerKilowattHour = 3.6;

    private static readonly string[] Demanded =
    [
        "releaseTime",
        "software_downloadLocation",
        "software_packageVersion",
        "software_primaryPurpose",
        "suppliedBy",
    ];

    /// <inheritdoc/>
    public ReadDocument? Read(SourceDocument source)
    {
        if (source.Json is not JsonValue.Members json || Named(json["@context"]) is not { } context)
        {
            return null;
        }

        // https://spdx.org/rdf/3.0.1/spdx-context.jsonld
        string version = context[Vocabulary.Length..].Split('/')[0];
        List<(JsonValue Value, string Path)> objects = [];
        Collect(objects, json, "");
        Elements elements = Elements.Of(objects);
        (JsonValue Value, string Path)[] packages =
        [
            .. objects.Where(o => o.Value["type"]?.AsText == "ai_AIPackage"),
        ];
        return new ReadDocument(DocumentFormat.Spdx, version)
        {
            SchemaName = $"spdx-{version}",
            Body = json,
            Accounts = [.. packages.Select(package => Account(package, elements))],
            Measures = [.. objects.Select(o => Energy(o.Value, o.Path)).OfType<Measure>()],
            Own = [.. packages.SelectMany(Missing)],
            Words = JsonFigures.Words(json),
        };
    }

    private static string? Named(JsonValue? context) =>
        context switch
        {
            JsonValue.Array list => list.Items.Select(Named).OfType<string>().FirstOrDefault(),
            JsonValue.Text { Value: var text }
                when text.StartsWith(Context, StringComparison.Ordinal) => text,
            _ => null,
        };

    private static void Collect(
        List<(JsonValue Value, string Path)> objects,
        JsonValue value,
        string path
    )
    {
        foreach ((JsonValue item, string at) in JsonFigures.Items(value, path))
        {
            Collect(objects, item, at);
        }

        if (value is JsonValue.Members)
        {
            objects.Add((value, path));
            foreach ((string name, JsonValue member) in JsonFigures.Members(value))
            {
                Collect(objects, member, JsonFigures.Join(path, name));
            }
        }
    }

    private static Measure? Energy(JsonValue value, string path) =>
        JsonFigures.Number(value["ai_energyQuantity"]) is { } number
        && Size(value["ai_energyUnit"]?.AsText) is { } size
            ? new Measure(number * size, LintUnit.KilowattHour, path + "/ai_energyQuantity")
            : null;

    /// <summary>kWh that a unit has; null for units that SPDX does not name.</summary>
    private static double? Size(string? unit) =>
        unit switch
        {
            "kilowattHour" => 1,
            "megajoule" => 1 / MegajoulesPerKilowattHour,
            _ => null,
        };

    /// <summary>What a package says of its training: the energy, which may stand elsewhere, and operations among its hyperparameters.</summary>
    private static Account Account((JsonValue Value, string Path) package, Elements elements)
    {
        Measure[] training =
        [
            .. JsonFigures
                .Items(
                    elements
                        .Follow(package.Value["ai_energyConsumption"])
                        ?["ai_trainingEnergyConsumption"],
                    ""
                )
                .Select(item => elements.Follow(item.Value))
                .OfType<JsonValue.Members>()
                .Select(item => Energy(item, elements.PathOf(item)))
                .OfType<Measure>(),
        ];
        ReadFigure[] said =
        [
            .. JsonFigures
                .Items(package.Value["ai_hyperparameter"], package.Path + "/ai_hyperparameter")
                .Select(item =>
                    UnitName.Of(item.Value["key"]?.AsText ?? "") is { } name
                    && JsonFigures.Number(item.Value["value"]) is { } number
                        ? ReadFigures.Figure(name, number, item.Path + "/value")
                        : null
                )
                .OfType<ReadFigure>(),
        ];
        Account account = ReadFigures.Account(said, package.Path, "") ?? new Account(package.Path);
        return account with
        {
            Energy =
                training.Length == 0
                    ? null
                    : training[0] with
                    {
                        Value = training.Sum(energy => energy.Value),
                    },
        };
    }

    private static IEnumerable<Finding> Missing((JsonValue Value, string Path) package) =>
        Demanded
            .Where(field =>
                package.Value[field] is null or JsonValue.Null or JsonValue.Text { Value: "" }
            )
            .Select(field => new Finding.Missing(package.Path, field));

    /// <summary>Elements by their identifiers, since one may name another instead of holding it, and where each stands.</summary>
    private sealed class Elements
    {
        private readonly Dictionary<string, JsonValue> _byId = new(StringComparer.Ordinal);
        private readonly Dictionary<JsonValue, string> _paths = new(
            ReferenceEqualityComparer.Instance
        );

        public static Elements Of(IEnumerable<(JsonValue Value, string Path)> objects)
        {
            Elements elements = new();
            foreach ((JsonValue value, string path) in objects)
            {
                elements._paths.TryAdd(value, path);
                if ((value["spdxId"] ?? value["@id"])?.AsText is { } id)
                {
                    elements._byId.TryAdd(id, value);
                }
            }

            return elements;
        }

        public JsonValue? Follow(JsonValue? reference) =>
            reference?.AsText is { } id ? _byId.GetValueOrDefault(id) : reference;

        public string PathOf(JsonValue value) => _paths[value];
    }
}
