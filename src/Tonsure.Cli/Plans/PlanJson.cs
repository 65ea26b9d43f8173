using System.Text.Json;
using Tonsure.Cli.Rendering;
using Tonsure.Grid;
using Tonsure.Planning;
using Tonsure.Quantities;

namespace Tonsure.Cli.Plans;

/// <summary>A plan for programs.</summary>
internal static class PlanJson
{
    private static readonly Languages.Texts Machine = new Languages.English();

    public static string Write(PlanView view) => Json.Write(json => Write(json, view));

    public static void WriteCsv(CommandContext cli, PlanView view) =>
        TableWriter.Csv(
            cli.Out,
            view.Plan.Jobs.SelectMany(Rows)
                .Prepend([
                    "id",
                    "site",
                    "start",
                    "end",
                    "scale",
                    "carbon_g",
                    "baseline_g",
                    "reason",
                ])
        );

    private static void Write(Utf8JsonWriter json, PlanView view)
    {
        Plan plan = view.Plan;
        json.WriteStartObject();
        json.WriteString("plan", view.Id);
        json.WriteString("objective", Word(plan.Objective));
        json.WriteDecimal("carbon_g", plan.Carbon.Micrograms, 6);
        json.WriteDecimal("baseline_carbon_g", plan.Baseline.Micrograms, 6);
        json.WriteDecimal("compared_carbon_g", plan.ComparedCarbon.Micrograms, 6);
        json.WriteNumber("saving_percent", plan.SavingPercent, 4);
        json.WriteNumber("bound_g", view.InGrams ? plan.Bound.Lower : null, 6);
        if (!view.InGrams)
        {
            json.WriteNumber("objective_value", plan.Bound.Value, 6);
            json.WriteNumber("bound", plan.Bound.Lower, 6);
        }

        json.WriteNumber("gap_percent", plan.Bound.GapPercent, 4);
        // What the plan stands on beside its files, so that an audit reckons with the same.
        json.WriteDecimal("transfer_j_per_gb", view.Request.Transfer.PerGigabyte.Millijoules, 3);
        json.WriteString("transfer_source", view.Request.Transfer.Source);
        json.WriteStartArray("intensities");
        foreach ((ZoneId zone, SortedSet<string> sources) in view.Sources)
        {
            json.WriteStartObject();
            json.WriteString("zone", zone.ToString());
            json.WriteString("sources", string.Join(", ", sources));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("planned", plan.Planned.Count());
        json.WriteNumber("infeasible", plan.Unplanned.Count());
        json.WriteStartArray("jobs");
        foreach (JobPlan job in plan.Jobs)
        {
            WriteJob(json, job);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteJob(Utf8JsonWriter json, JobPlan job)
    {
        json.WriteStartObject();
        json.WriteString("id", job.Job.Id);
        if (job is JobPlan.Planned planned)
        {
            json.WriteString("site", planned.Slots.Count > 0 ? planned.Slots[0].Site : null);
            json.WriteStartArray("slots");
            foreach (PlannedSlot slot in planned.Slots)
            {
                json.WriteStartObject();
                json.WriteString("start", Json.Instant(slot.Interval.StartMs));
                json.WriteString("end", Json.Instant(slot.Interval.EndMs));
                json.WriteNumber("scale", slot.Scale, 6);
                json.WriteString("site", slot.Site);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteDecimal("carbon_g", planned.Carbon.Micrograms, 6);
            json.WriteDecimal("baseline_g", planned.Baseline?.Micrograms, 6);
            json.WriteString("baseline_site", planned.BaselineSite);
            json.WriteDecimal("reserved_g", planned.Reserved?.Micrograms, 6);
            json.WriteNumber("price", planned.Price, 6);
            json.WriteString("evidence", planned.Signal.Grade().Word());
            json.WriteString("tier", planned.Signal.Word());
            WriteAlternative(json, planned.NextBest);
        }
        else
        {
            json.WriteNull("site");
            json.WriteStartArray("slots");
            json.WriteEndArray();
            json.WriteNull("carbon_g");
            json.WriteNull("baseline_g");
            json.WriteString("infeasible", Word(((JobPlan.Unplanned)job).Reason));
        }

        json.WriteString("reason", PlanReasons.Of(Machine, job));
        json.WriteEndObject();
    }

    private static void WriteAlternative(Utf8JsonWriter json, PlanAlternative? next)
    {
        if (next is null)
        {
            json.WriteNull("next_best");
            return;
        }

        json.WriteStartObject("next_best");
        json.WriteString("site", next.Site);
        json.WriteString("start", Json.Instant(next.Start.ToUnixTimeMilliseconds()));
        json.WriteDecimal("carbon_g", next.Carbon.Micrograms, 6);
        json.WriteEndObject();
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(JobPlan job)
    {
        string reason = PlanReasons.Of(Machine, job);
        if (job is not JobPlan.Planned planned)
        {
            yield return [job.Job.Id, "", "", "", "", "", "", reason];
            yield break;
        }

        foreach (PlannedSlot slot in planned.Slots)
        {
            yield return
            [
                job.Job.Id,
                slot.Site,
                Json.Instant(slot.Interval.StartMs),
                Json.Instant(slot.Interval.EndMs),
                slot.Scale.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture),
                Json.Decimal(planned.Carbon.Micrograms, 6),
                planned.Baseline is { } baseline ? Json.Decimal(baseline.Micrograms, 6) : "",
                reason,
            ];
        }
    }

    private static string Word(PlanObjective objective) =>
        objective switch
        {
            PlanObjective.Carbon => "carbon",
            PlanObjective.CarbonAndPrice => "carbon+price",
            _ => "price",
        };

    private static string Word(UnplannedReason reason) =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString());
}
