using System.Globalization;
using System.Text.Json;
using Tonsure.Accounting;
using Tonsure.Disclosing.Statements;

namespace Tonsure.Disclosing.Documents;

/// <summary>
/// An AI package of SPDX 3.0.1 with its energy. The profile has energy of training, fine-tuning and inference and no carbon: the rest
/// stands in the package's comment. What the AI profile demands beyond the schema is asked for.
/// </summary>
public sealed class Spdx : IDisclosureDocument
{
    private static readonly (ActivityKind Kind, string Member)[] Consumptions =
    [
        (ActivityKind.Training, "ai_trainingEnergyConsumption"),
        (ActivityKind.FineTuning, "ai_finetuningEnergyConsumption"),
        (ActivityKind.Inference, "ai_inferenceEnergyConsumption"),
    ];

    /// <inheritdoc/>
    public string Name => "spdx-3.0.1";

    /// <inheritdoc/>
    public DocumentOutcome Write(DocumentRequest request)
    {
        Statement statement = request.Statement;
        if (statement.Scope.Subject is null)
        {
            return new DocumentOutcome.NeedsSubject();
        }

        if (Lacking(request.Details) is { Count: > 0 } lacking)
        {
            return new DocumentOutcome.Lacks(lacking);
        }

        if (statement.Whole.Figures.FacilityMicrowattHours is null)
        {
            return new DocumentOutcome.NotKnown(FigureName.FacilityEnergy);
        }

        string root = $"urn:uuid:{DocumentJson.Uuid(request.Digest, Name)}";
        return DocumentJson.Written(json =>
        {
            json.WriteString("@context", "https://spdx.org/rdf/3.0.1/spdx-context.jsonld");
            json.WriteList<Action>(
                "@graph",
                [
                    () => Creation(json, root, request.Details),
                    () =>
                        Element(json, root, "Organization", "supplier", request.Details.Supplier!),
                    () => Element(json, root, "Tool", "tool", request.Details.Program),
                    () => Package(json, root, request),
                    () => Document(json, root, statement),
                ],
                (_, element) => element()
            );
        });
    }

    private static List<DocumentDetail> Lacking(DocumentDetails details)
    {
        List<DocumentDetail> lacking = [];
        if (details.Version is null)
        {
            lacking.Add(DocumentDetail.Version);
        }

        if (details.Supplier is null)
        {
            lacking.Add(DocumentDetail.Supplier);
        }

        if (details.DownloadLocation is null)
        {
            lacking.Add(DocumentDetail.DownloadLocation);
        }

        if (details.ReleaseTime is null)
        {
            lacking.Add(DocumentDetail.ReleaseTime);
        }

        return lacking;
    }

    private static void Creation(Utf8JsonWriter json, string root, DocumentDetails details)
    {
        json.WriteString("type", "CreationInfo");
        json.WriteString("@id", "_:creation");
        json.WriteString("specVersion", "3.0.1");
        json.WriteString("created", Instant(details.Created));
        json.WriteTexts("createdBy", root + "#supplier");
        json.WriteTexts("createdUsing", root + "#tool");
    }

    private static void Element(
        Utf8JsonWriter json,
        string root,
        string type,
        string id,
        string name
    )
    {
        json.WriteString("type", type);
        json.WriteString("spdxId", $"{root}#{id}");
        json.WriteString("creationInfo", "_:creation");
        json.WriteString("name", name);
    }

    private static void Package(Utf8JsonWriter json, string root, DocumentRequest request)
    {
        DocumentDetails details = request.Details;
        Element(json, root, "ai_AIPackage", "model", request.Statement.Scope.Name);
        json.WriteString("suppliedBy", root + "#supplier");
        json.WriteString("releaseTime", Instant(details.ReleaseTime!.Value));
        json.WriteString("software_packageVersion", details.Version);
        json.WriteString("software_downloadLocation", details.DownloadLocation);
        json.WriteString("software_primaryPurpose", "model");
        json.WriteString("comment", Comment(request));
        json.WriteObject("ai_energyConsumption", _ => Consumption(json, request.Statement));
    }

    private static void Consumption(Utf8JsonWriter json, Statement statement)
    {
        json.WriteString("type", "ai_EnergyConsumption");
        foreach ((ActivityKind kind, string member) in Consumptions)
        {
            if (
                statement.LifeCycle.TryGetValue(kind, out StatedGroup? group)
                && group.Figures.FacilityMicrowattHours is { } energy
            )
            {
                json.WriteList(
                    member,
                    [StatedUnit.KilowattHour.Text(energy.Value)],
                    (_, quantity) =>
                    {
                        json.WriteString("type", "ai_EnergyConsumptionDescription");
                        json.WriteString("ai_energyQuantity", quantity);
                        json.WriteString("ai_energyUnit", "kilowattHour");
                    }
                );
            }
        }
    }

    /// <summary>What SPDX has no field for.</summary>
    private static string Comment(DocumentRequest request)
    {
        Statement statement = request.Statement;
        List<string> lines =
        [
            $"statement {request.Digest}",
            $"span {statement.Span}",
            "boundary facility; emissions location_based; market_based uncovered",
        ];
        foreach ((ActivityKind kind, StatedGroup group) in statement.LifeCycle)
        {
            lines.Add($"{kind.Word()}: {Figures(group.Figures)}");
        }

        lines.Add($"whole life cycle: {Figures(statement.Whole.Figures)}");
        return string.Join('\n', lines);
    }

    private static string Figures(StatedFigures figures) =>
        string.Join(
            ", ",
            NamedFigure
                .Of(figures)
                .Select(figure =>
                    figure.Amount is { } amount
                        ? $"{figure.Wire} {figure.Unit.Text(amount.Value)} ({figure.Unit.Text(amount.Lower)} to {figure.Unit.Text(amount.Upper)})"
                        : $"{figure.Wire} unknown"
                )
        );

    private static void Document(Utf8JsonWriter json, string root, Statement statement)
    {
        Element(json, root, "SpdxDocument", "document", statement.Scope.Name);
        json.WriteTexts("rootElement", root + "#model");
        json.WriteTexts("element", root + "#supplier", root + "#tool", root + "#model");
        json.WriteTexts("profileConformance", "core", "software", "ai");
    }

    /// <summary>SPDX has whole seconds in UTC.</summary>
    private static string Instant(DateTimeOffset instant) =>
        instant
            .ToUniversalTime()
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
