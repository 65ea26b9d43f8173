using System.Text.Json;
using Tonsure.Adapters.Meters;
using Tonsure.Cli.Rendering;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Cli.Doctoring;

/// <summary>A diagnosis for programs.</summary>
internal static class DiagnosisJson
{
    public static void Write(CommandContext cli, Diagnosis diagnosis) =>
        cli.Out.Write(
            Json.Write(json =>
            {
                HostDescription host = diagnosis.Meters.Host;
                json.WriteStartObject();
                json.WriteString("cpu_model", host.CpuModel);
                json.WriteString("microarchitecture", host.Microarchitecture);
                json.WriteNumber("cpus", host.Cpus);
                json.WriteNumber("allowed_cpus", host.AllowedCpus);
                json.WriteNumber("memory_bytes", host.MemoryBytes);
                json.WriteBoolean("virtual", host.IsVirtual);
                json.WriteBoolean("container", host.IsContainer);
                json.WriteString(
                    "zone",
                    diagnosis.Place.Assumed ? null : diagnosis.Place.Zone.ToString()
                );
                json.WriteString("site", diagnosis.Place.Site);
                json.WriteString("home", cli.World.Home.Root);
                json.WriteString("home_problem", diagnosis.HomeProblem?.Detail);
                json.WriteString("evidence", diagnosis.Meters.Grade.Word());
                WriteMeters(json, diagnosis.Meters);
                json.WriteEndObject();
            })
        );

    private static void WriteMeters(Utf8JsonWriter json, MeterSet meters)
    {
        json.WriteStartArray("meters");
        foreach (MeterDescription meter in meters.Meters)
        {
            Meter(json, meter);
        }

        json.WriteEndArray();
        json.WriteStartArray("set_aside");
        foreach (MeterOffer offer in meters.Found.SetAside)
        {
            Meter(json, offer.Meter.Description);
        }

        json.WriteEndArray();
        json.WriteStartArray("missing");
        foreach (MeterFinding finding in meters.Found.Findings)
        {
            foreach (MeterProblem problem in finding.Problems)
            {
                Missing(json, finding.Method, problem);
            }
        }

        json.WriteEndArray();
    }

    private static void Meter(Utf8JsonWriter json, MeterDescription meter)
    {
        json.WriteStartObject();
        json.WriteString("method", $"{meter.Evidence.Method} {meter.Evidence.Version}");
        json.WriteString("component", meter.Component);
        json.WriteString("evidence", meter.Evidence.Grade.Word());
        json.WriteBoolean("counts", meter.Counts);
        json.WriteStartArray("devices");
        foreach (string device in meter.Devices)
        {
            json.WriteStringValue(device);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Missing(Utf8JsonWriter json, string method, MeterProblem problem)
    {
        json.WriteStartObject();
        json.WriteString("method", method);
        json.WriteString("path", problem.Path);
        json.WriteString(
            "why",
            problem.Kind switch
            {
                MeterProblemKind.NotThere => "not_there",
                MeterProblemKind.NotAllowed => "not_allowed",
                _ => "not_usable",
            }
        );
        json.WriteString("detail", problem.Detail);
        json.WriteString("mend", problem.Mend);
        json.WriteEndObject();
    }
}
