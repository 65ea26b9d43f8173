using System.Text.Json;
using Tonsure.Planning;
using Tonsure.Quantities;

namespace Tonsure.Cli.Plans;

/// <summary>Reads a kept plan again.</summary>
internal static class KeptPlan
{
    /// <summary>The slots of each planned job, by its id.</summary>
    public static Dictionary<string, IReadOnlyList<PlannedSlot>> Slots(string plan)
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

        return slots;
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
