using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Tonsure.Disclosing.Statements;

namespace Tonsure.Disclosing.Documents;

/// <summary>
/// The fields on computing and energy of the Model Documentation Form of the AI Act (Annex XI, section 1, 2(d) and 2(e)): two significant
/// digits, and a reason wherever a field is not filled in. The form leaves the boundary open; it is stated.
/// </summary>
public sealed class EuAiAct : IDisclosureDocument
{
    private const string Computing = "Annex XI, section 1, 2(d)";
    private const string Energy = "Annex XI, section 1, 2(e)";
    private const int Digits = 2;
    private const long DayMs = 86_400_000;

    /// <inheritdoc/>
    public string Name => "eu-ai-act";

    /// <inheritdoc/>
    public DocumentOutcome Write(DocumentRequest request)
    {
        Statement statement = request.Statement;
        if (statement.Scope.Subject is null)
        {
            return new DocumentOutcome.NeedsSubject();
        }

        return DocumentJson.Written(json =>
        {
            json.WriteString("form", "Model Documentation Form, Regulation (EU) 2024/1689");
            json.WriteString("model", statement.Scope.Name);
            json.WriteString("statement", request.Digest.ToString());
            json.WriteString("span", statement.Span.ToString());
            json.WriteString(
                "boundary",
                "Energy at the facility's meter (equipment × PUE) of all work until the model is deployed, failed and sweep runs included; without networks and users' devices"
            );
            json.WriteList("fields", Fields(statement, request.Details), Write);
        });
    }

    private static IEnumerable<Field> Fields(Statement statement, DocumentDetails details)
    {
        StatedGroup? made = statement.Development;
        yield return made is null
            ? NotFilled("training_time", Computing, "days", NoDevelopment)
            : Days("training_time", made.ActiveMs) with
            {
                Note = "Wall-clock days in which at least one activity ran",
            };
        foreach (Field field in HardwareDays(made))
        {
            yield return field;
        }

        yield return made?.Work.Flop is { } flop && flop > 0
            ? Flop(flop) with
            {
                Note = $"Stated by {Count(made.Work.FlopRuns)} of {Count(made.Runs)} runs",
            }
            : NotFilled(
                "training_compute",
                Computing,
                "FLOP",
                made is null ? NoDevelopment : "No run says how many operations it made"
            );
        yield return made?.Figures.FacilityMicrowattHours is { } energy
            ? new Field(
                "training_energy",
                Energy,
                "MWh",
                StatedUnit.MegawattHour.Text(energy.Value, Digits),
                ExactDecimal.Scientific(energy.Value, StatedUnit.MegawattHour.Decimals, Digits)
                    + " MWh",
                null,
                Method(made),
                StatedUnit.MegawattHour.Text(energy.Value)
            )
            : NotFilled(
                "training_energy",
                Energy,
                "MWh",
                made is null ? NoDevelopment : Reasons(statement)
            );
        yield return details is { Benchmark: { } benchmark, BenchmarkFlop: { } operations }
            ? Flop(new BigInteger(operations)) with
            {
                Id = "inference_compute",
                Note = $"Benchmark: {benchmark}",
            }
            : NotFilled(
                "inference_compute",
                Computing,
                "FLOP",
                "Nobody stated a benchmark and its operations"
            );
    }

    private const string NoDevelopment = "The ledger holds no activity before deployment";

    private static IEnumerable<Field> HardwareDays(StatedGroup? made)
    {
        if (made is null || (made.Hardware.Accelerators.IsEmpty && made.Hardware.ThreadMs is null))
        {
            yield return NotFilled(
                "training_hardware_days",
                Computing,
                "days",
                made is null ? NoDevelopment : "No activity says what hardware it reserved"
            );
            yield break;
        }

        foreach (StatedAccelerator accelerator in made.Hardware.Accelerators)
        {
            yield return Days("training_hardware_days", accelerator.DeviceMs) with
            {
                Note = accelerator.Name.Length > 0 ? accelerator.Name : "accelerator of no name",
            };
        }

        if (made.Hardware.ThreadMs is { } threads)
        {
            yield return Days("training_hardware_days", threads) with
            {
                Note = "CPU threads",
            };
        }
    }

    /// <summary>Milliseconds as days: a day is no power of ten of them, so what is exact is stated in seconds.</summary>
    private static Field Days(string id, Int128 milliseconds)
    {
        // Twelve decimals of a day are 86 nanoseconds.
        Int128 picodays = Quantities.ExactMath.MultiplyDivide(
            milliseconds,
            1_000_000_000_000,
            DayMs
        );
        return new Field(
            id,
            Computing,
            "days",
            ExactDecimal.Rounded(picodays, 12, Digits),
            ExactDecimal.Scientific(picodays, 12, Digits) + " days",
            null,
            null,
            ExactDecimal.Of(milliseconds, 3) + " s"
        );
    }

    private static Field Flop(BigInteger operations) =>
        new(
            "training_compute",
            Computing,
            "FLOP",
            ExactDecimal.Rounded(operations, Digits),
            ExactDecimal.Scientific(operations, Digits) + " FLOP",
            null,
            null,
            operations.ToString(CultureInfo.InvariantCulture)
        );

    private static string Method(StatedGroup made) =>
        $"Evidence of the energy: {string.Join(", ", made.Methods.Select(m => m.Evidence.ToString()))}; {Count(made.Uncovered)} of {Count(made.Activities)} activities without a figure are not in it";

    private static string Reasons(Statement statement) =>
        "No energy is known; reasons in the whole statement: "
        + string.Join(", ", statement.Reasons.Select(reason => reason.Word));

    private static Field NotFilled(string id, string annex, string unit, string reason) =>
        new(id, annex, unit, null, null, reason, null, null);

    private static string Count(long count) => ExactDecimal.Of(count, 0);

    private static void Write(Utf8JsonWriter json, Field field)
    {
        json.WriteString("field", field.Id);
        json.WriteString("annex", field.Annex);
        json.WriteString("unit", field.Unit);
        if (field.Value is { } value)
        {
            json.WriteDecimal("value", value);
            json.WriteString("text", field.Text);
            json.WriteString("exact", field.Exact);
        }
        else
        {
            json.WriteString("text", "N/A");
            json.WriteString("reason", field.Reason);
        }

        if (field.Note is { } note)
        {
            json.WriteString("note", note);
        }
    }

    private sealed record Field(
        string Id,
        string Annex,
        string Unit,
        string? Value,
        string? Text,
        string? Reason,
        string? Note,
        string? Exact
    );
}
