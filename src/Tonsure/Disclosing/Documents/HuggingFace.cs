using System.Text;
using System.Text.Encodings.Web;
using Tonsure.Accounting;
using Tonsure.Disclosing.Statements;

namespace Tonsure.Disclosing.Documents;

/// <summary>
/// The front matter of a model card of Hugging Face. The hub reads the first number that it finds, so emissions are a plain decimal, in
/// grams: location-based, of all that it took to make the model.
/// </summary>
public sealed class HuggingFace : IDisclosureDocument
{
    /// <inheritdoc/>
    public string Name => "huggingface";

    /// <inheritdoc/>
    public DocumentOutcome Write(DocumentRequest request)
    {
        Statement statement = request.Statement;
        if (statement.Scope.Subject is null)
        {
            return new DocumentOutcome.NeedsSubject();
        }

        if (statement.Development?.Figures.CarbonMicrograms is not { } carbon)
        {
            return new DocumentOutcome.NotKnown(FigureName.LocationBased);
        }

        StringBuilder text = new();
        text.Append("---\nco2_eq_emissions:\n")
            .Append("  emissions: ")
            .Append(StatedUnit.Gram.Text(carbon.Value))
            .Append('\n');
        Line(
            text,
            "source",
            $"{request.Details.Program}, statement {request.Digest}: location-based, facility boundary, whole development with failed runs; embodied carbon not included"
        );
        if (TrainingType(statement) is { } type)
        {
            Line(text, "training_type", type);
        }

        Line(text, "geographical_location", string.Join("; ", Places(statement)));
        if (Hardware(statement.Development.Hardware) is { Length: > 0 } hardware)
        {
            Line(text, "hardware_used", hardware);
        }

        return new DocumentOutcome.Written(text.Append("---\n").ToString());
    }

    private static string? TrainingType(Statement statement) =>
        statement.LifeCycle.ContainsKey(ActivityKind.Training) ? "pre-training"
        : statement.LifeCycle.ContainsKey(ActivityKind.FineTuning) ? "fine-tuning"
        : null;

    private static IEnumerable<string> Places(Statement statement) =>
        statement
            .Parts.Where(part => StatementTally.IsDevelopment(part.Kind))
            .Select(part =>
                part.Place.Site is { } site
                    ? $"{site} (grid zone {part.Place.Zone})"
                    : $"grid zone {part.Place.Zone}"
            )
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    private static string Hardware(StatedHardware hardware)
    {
        List<string> parts =
        [
            .. hardware.Accelerators.Select(accelerator =>
                (accelerator.Most is { } most ? $"{ExactDecimal.Of(most, 0)} × " : "")
                + (accelerator.Name.Length > 0 ? accelerator.Name : "accelerator")
            ),
        ];
        if (hardware.Threads is { } threads)
        {
            parts.Add($"{ExactDecimal.Of(threads, 0)} CPU threads");
        }

        return string.Join(", ", parts);
    }

    /// <summary>A text in quotes as JSON has them, which YAML reads.</summary>
    private static void Line(StringBuilder text, string name, string value) =>
        text.Append("  ")
            .Append(name)
            .Append(": \"")
            .Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value))
            .Append("\"\n");
}
