using System.Text.Json;
using Tonsure.Accounting;
using Tonsure.Disclosing.Statements;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Disclosing.Documents;

/// <summary>
/// The environmental considerations of a model card of CycloneDX. Its units are kWh and tCO2eq alone; bounds, embodied carbon, water and
/// evidence go to properties. A provider is a place of the grid, whose mix of sources nobody stated.
/// </summary>
/// <param name="version">1.6 or 1.7.</param>
public sealed class CycloneDx(string version) : IDisclosureDocument
{
    private const string Prefix = "tonsure:";

    /// <inheritdoc/>
    public string Name => "cyclonedx-" + version;

    /// <inheritdoc/>
    public DocumentOutcome Write(DocumentRequest request)
    {
        Statement statement = request.Statement;
        if (statement.Scope.Subject is null)
        {
            return new DocumentOutcome.NeedsSubject();
        }

        if (statement.Whole.Figures.FacilityMicrowattHours is null)
        {
            return new DocumentOutcome.NotKnown(FigureName.FacilityEnergy);
        }

        return DocumentJson.Written(json =>
        {
#pragma warning disable S5332 // It is the schema's name; nobody fetches it.
            json.WriteString("$schema", $"http://cyclonedx.org/schema/bom-{version}.schema.json");
#pragma warning restore S5332
            json.WriteString("bomFormat", "CycloneDX");
            json.WriteString("specVersion", version);
            json.WriteString("serialNumber", "urn:uuid:" + DocumentJson.Uuid(request.Digest, Name));
            json.WriteNumber("version", 1);
            json.WriteObject("metadata", _ => Metadata(json, request.Details));
            json.WriteList("components", [request], Component);
        });
    }

    private static void Metadata(Utf8JsonWriter json, DocumentDetails details)
    {
        json.WriteString("timestamp", Interval.Rfc3339(details.Created.ToUnixTimeMilliseconds()));
        json.WriteObject(
            "tools",
            _ =>
                json.WriteList(
                    "components",
                    [details.Program],
                    (_, program) =>
                    {
                        json.WriteString("type", "application");
                        json.WriteString("name", program);
                    }
                )
        );
    }

    private static void Component(Utf8JsonWriter json, DocumentRequest request)
    {
        json.WriteString("bom-ref", "model");
        json.WriteString("type", "machine-learning-model");
        json.WriteString("name", request.Statement.Scope.Name);
        if (request.Details.Version is { } version)
        {
            json.WriteString("version", version);
        }

        if (request.Details.Supplier is { } supplier)
        {
            json.WriteObject("supplier", _ => json.WriteString("name", supplier));
        }

        if (request.Details.DownloadLocation is { } location)
        {
            json.WriteList(
                "externalReferences",
                [location],
                (_, url) =>
                {
                    json.WriteString("type", "distribution");
                    json.WriteString("url", url);
                }
            );
        }

        json.WriteObject(
            "modelCard",
            _ =>
                json.WriteObject(
                    "considerations",
                    _ =>
                        json.WriteObject(
                            "environmentalConsiderations",
                            _ => Environmental(json, request)
                        )
                )
        );
    }

    private static void Environmental(Utf8JsonWriter json, DocumentRequest request)
    {
        Statement statement = request.Statement;
        json.WriteList(
            "energyConsumptions",
            statement.LifeCycle.Where(kind =>
                kind.Value.Figures.FacilityMicrowattHours is not null
            ),
            (_, kind) => Consumption(json, request, kind.Key, kind.Value)
        );
        Properties(
            json,
            [
                ("statement", request.Digest.ToString()),
                ("boundary", "facility"),
                ("emissions", "location_based"),
                ("market_based", "uncovered: no contracts are imported"),
                ("span", statement.Span.ToString()),
                ("activities", ExactDecimal.Of(statement.Whole.Activities, 0)),
                ("uncovered_activities", ExactDecimal.Of(statement.Whole.Uncovered, 0)),
                .. Bounds(statement.Whole.Figures),
                .. statement.Grades.Select(grade =>
                    (
                        $"evidence:{grade.Grade.Word()}:energy_per_mille",
                        ExactDecimal.Of(grade.EnergyPerMille, 0)
                    )
                ),
                .. statement
                    .LifeCycle.Where(kind => kind.Value.Figures.FacilityMicrowattHours is null)
                    .Select(kind => ($"{kind.Key.Word()}:energy", "unknown")),
            ]
        );
    }

    private static void Consumption(
        Utf8JsonWriter json,
        DocumentRequest request,
        ActivityKind kind,
        StatedGroup group
    )
    {
        json.WriteString("activity", kind.Word());
        json.WriteList(
            "energyProviders",
            request.Statement.Parts.Where(part =>
                part.Kind == kind && part.Figures.FacilityMicrowattHours is not null
            ),
            (_, part) => Provider(json, request.Details, part)
        );
        Measure(
            json,
            "activityEnergyCost",
            StatedUnit.KilowattHour.Text(group.Figures.FacilityMicrowattHours!.Value.Value),
            "kWh"
        );
        if (group.Figures.CarbonMicrograms is { } carbon)
        {
            Measure(json, "co2CostEquivalent", StatedUnit.Tonne.Text(carbon.Value), "tCO2eq");
        }

        Properties(
            json,
            [
                ("runs", ExactDecimal.Of(group.Runs, 0)),
                ("incomplete_runs", ExactDecimal.Of(group.IncompleteRuns, 0)),
                ("uncovered_activities", ExactDecimal.Of(group.Uncovered, 0)),
                .. Bounds(group.Figures),
            ]
        );
    }

    private static void Provider(Utf8JsonWriter json, DocumentDetails details, StatedPart part)
    {
        ZoneId zone = part.Place.Zone;
        string site = part.Place.Site is { } id ? $"site {id}, " : "";
        json.WriteString(
            "description",
            $"{site}grid zone {zone}, {ExactDecimal.Of(part.Place.Year, 0)}"
        );
        json.WriteObject(
            "organization",
            _ =>
            {
                json.WriteString("name", details.EnergySupplier ?? $"grid of zone {zone}");
                if (!zone.IsWorld)
                {
                    json.WriteObject("address", _ => json.WriteString("country", zone.Country));
                }
            }
        );
        json.WriteString("energySource", "unknown");
        Measure(
            json,
            "energyProvided",
            StatedUnit.KilowattHour.Text(part.Figures.FacilityMicrowattHours!.Value.Value),
            "kWh"
        );
    }

    private static void Measure(Utf8JsonWriter json, string name, string value, string unit) =>
        json.WriteObject(
            name,
            _ =>
            {
                json.WriteDecimal("value", value);
                json.WriteString("unit", unit);
            }
        );

    private static IEnumerable<(string, string)> Bounds(StatedFigures figures) =>
        NamedFigure
            .Of(figures)
            .SelectMany(figure =>
                figure.Amount is { } amount
                    ? new (string, string)[]
                    {
                        (figure.Wire, figure.Unit.Text(amount.Value)),
                        (figure.Wire + ":lower", figure.Unit.Text(amount.Lower)),
                        (figure.Wire + ":upper", figure.Unit.Text(amount.Upper)),
                    }
                    : [(figure.Wire, "unknown")]
            );

    private static void Properties(
        Utf8JsonWriter json,
        IEnumerable<(string Name, string Value)> properties
    ) =>
        json.WriteList(
            "properties",
            properties,
            (_, property) =>
            {
                json.WriteString("name", Prefix + property.Name);
                json.WriteString("value", property.Value);
            }
        );
}
