using System.Text.Json;
using Tonsure.Accounting;
using Tonsure.Adapters;
using Tonsure.Cli.Commands;
using Tonsure.Cli.Rendering;
using Tonsure.Grid;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Cli.Runs;

/// <summary>A run's result for programs.</summary>
internal static class RunJson
{
    public static void Write(CommandContext cli, RunRequest request, RunResult result)
    {
        if (request.JsonPath is null)
        {
            return;
        }

        try
        {
            File.WriteAllText(request.JsonPath, Text(result));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            cli.Warn(cli.Texts.JsonNotWritten(request.JsonPath, TonsureHome.Reason(e)));
        }
    }

    public static string Text(RunResult result)
    {
        MeasuredRun run = result.Run;
        FootprintSums sums = result.Footprint.Sums;
        return Json.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("run_id", run.Context.RunId);
            json.WriteString("subject", run.Context.Subject);
            json.WriteString("owner", run.Context.Owner.ToString());
            json.WriteString("kind", run.Context.Kind.Word());
            json.WriteString("site", run.Context.Site);
            json.WriteString("zone", run.Context.Zone.ToString());
            json.WriteString("start", Json.Instant(run.Interval.StartMs));
            json.WriteString("end", Json.Instant(run.Interval.EndMs));
            json.WriteDecimal("duration_s", run.Interval.DurationMs, 3);
            Bounded<ItEnergy>? energy = run.Energy;
            json.WriteDecimal("it_energy_j", energy?.Value.Millijoules, 3);
            json.WriteDecimal("it_energy_lower_j", energy?.Lower.Millijoules, 3);
            json.WriteDecimal("it_energy_upper_j", energy?.Upper.Millijoules, 3);
            bool known = energy is not null;
            json.WriteDecimal(
                "facility_energy_j",
                known ? sums.FacilityMicrojoules.Value : null,
                6
            );
            json.WriteDecimal("carbon_g", known ? sums.CarbonMicrograms.Value : null, 6);
            json.WriteDecimal("carbon_lower_g", known ? sums.CarbonMicrograms.Lower : null, 6);
            json.WriteDecimal("carbon_upper_g", known ? sums.CarbonMicrograms.Upper : null, 6);
            json.WriteDecimal("embodied_g", sums.EmbodiedMicrograms.Value, 6);
            json.WriteDecimal("water_l", known ? sums.WaterMicrolitres.Value : null, 6);
            json.WriteDecimal(
                "intensity_g_per_kwh",
                result.Intensity.Value.MilligramsPerKilowattHour,
                3
            );
            json.WriteString("evidence", run.Grade.Word());
            json.WriteString("intensity_evidence", result.Tier.Grade().Word());
            json.WriteString("intensity_tier", result.Tier.Word());
            json.WriteString("method", Methods(run));
            json.WriteBoolean("complete", run.Complete);
            WriteGaps(json, run);
            WriteComponents(json, run);
            WriteHost(json, run.Host);
            json.WriteDecimal("self_energy_j", run.Self?.Value.Millijoules, 3);
            WriteCleaner(json, result.Cleaner);
            json.WriteEndObject();
        });
    }

    private static string Methods(MeasuredRun run) =>
        string.Join(
            " + ",
            run.Components.Select(c => $"{c.Evidence.Method} {c.Evidence.Version}")
                .Distinct(StringComparer.Ordinal)
        );

    private static void WriteGaps(Utf8JsonWriter json, MeasuredRun run)
    {
        json.WriteStartArray("gaps");
        foreach (Gap gap in run.Gaps)
        {
            json.WriteStartObject();
            json.WriteString("device", gap.Device);
            json.WriteString("start", Json.Instant(gap.Interval.StartMs));
            json.WriteString("end", Json.Instant(gap.Interval.EndMs));
            json.WriteString("reason", gap.Reason.Word());
            json.WriteDecimal("energy_lower_j", gap.Lower.Millijoules, 3);
            json.WriteDecimal("energy_upper_j", gap.Upper.Millijoules, 3);
            json.WriteBoolean("bridged", gap.Bridged);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteComponents(Utf8JsonWriter json, MeasuredRun run)
    {
        json.WriteStartArray("components");
        foreach (ComponentEnergy component in run.Components)
        {
            json.WriteStartObject();
            json.WriteString("component", component.Component);
            json.WriteDecimal("energy_j", component.Energy.Value.Millijoules, 3);
            json.WriteDecimal("lower_j", component.Energy.Lower.Millijoules, 3);
            json.WriteDecimal("upper_j", component.Energy.Upper.Millijoules, 3);
            json.WriteString("evidence", component.Evidence.Grade.Word());
            json.WriteString("method", $"{component.Evidence.Method} {component.Evidence.Version}");
            if (component.Reason is { } reason)
            {
                json.WriteString("reason", reason.Word());
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Counters only; unknown, not zero, where none counts.</summary>
    private static void WriteHost(Utf8JsonWriter json, HostSplit? host)
    {
        json.WriteStartObject("host");
        json.WriteDecimal("measured_j", host?.Measured.Millijoules, 3);
        json.WriteDecimal("attributed_j", host?.Attributed.Millijoules, 3);
        json.WriteDecimal("other_runs_j", host?.OtherRuns.Millijoules, 3);
        json.WriteDecimal("idle_j", host?.Idle.Millijoules, 3);
        json.WriteDecimal("unattributed_j", host?.Unattributed.Millijoules, 3);
        json.WriteEndObject();
    }

    private static void WriteCleaner(Utf8JsonWriter json, CleanerChoice cleaner)
    {
        json.WriteStartObject("cleaner");
        json.WriteString(
            "start",
            cleaner.Start is { } start ? Json.Instant(start.ToUnixTimeMilliseconds()) : null
        );
        json.WriteNumber("saving_percent", cleaner.SavingPercent, 1);
        json.WriteString("zone", cleaner.Zone?.ToString());
        json.WriteNumber("zone_saving_percent", cleaner.ZoneSavingPercent, 1);
        json.WriteEndObject();
    }
}
