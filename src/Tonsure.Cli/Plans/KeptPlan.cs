using System.Text.Json;
using Tonsure.Planning;
using Tonsure.Quantities;

namespace Tonsure.Cli.Plans;

/// <summary>What a kept plan says.</summary>
/// <param name="Slots">The slots of each planned job, by its id.</param>
/// <param name="Transfer">What moves cost when it was made.</param>
internal sealed record KeptPlan(
    IReadOnlyDictionary<string, IReadOnlyList<PlannedSlot>> Slots,
    TransferEnergy Transfer
)
{
    /// <summary>Reads what <see cref="PlanJson"/> wrote.</summary>
    public static KeptPlan Read(string plan)
    {
        Dictionary<string, IReadOnlyList<PlannedSlot>> slots = new(StringComparer.Ordinal);
        using JsonDocument document = JsonDocument.Parse(plan);
        foreach (JsonElement job in document.RootElement.GetProperty("jobs").EnumerateArray())
        {
            PlannedSlot[] here = [.. job.GetProperty("slots").EnumerateArray().Select(Slot)];
            if (here.Length > 0)
            {
                slots[job.GetProperty("id").GetString()!] = here;
            }
        }

        JsonElement root = document.RootElement;
        return new KeptPlan(
            slots,
            new TransferEnergy(
                ItEnergy.FromJoules(root.GetProperty("transfer_j_per_gb").GetDouble()),
                root.GetProperty("transfer_source").GetString()!
            )
        );
    }

    private static PlannedSlot Slot(JsonElement slot) =>
        new(
            Interval.TryParse(
                $"{slot.GetProperty("start").GetString()}/{slot.GetProperty("end").GetString()}",
                out Interval interval
            )
                ? interval
                : throw new JsonException("a slot without times"),
            slot.GetProperty("scale").GetDouble(),
            slot.GetProperty("site").GetString()!
        );
}
