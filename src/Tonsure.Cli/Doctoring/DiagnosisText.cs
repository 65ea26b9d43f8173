using System.Globalization;
using Tonsure.Adapters.Meters;
using Tonsure.Measuring;

namespace Tonsure.Cli.Doctoring;

/// <summary>A diagnosis for people.</summary>
internal static class DiagnosisText
{
    public static void Write(CommandContext cli, Diagnosis diagnosis)
    {
        foreach (string line in Lines(cli, diagnosis))
        {
            cli.Out.WriteLine(line);
        }
    }

    private static IEnumerable<string> Lines(CommandContext cli, Diagnosis diagnosis)
    {
        Languages.Texts texts = cli.Texts;
        HostDescription host = diagnosis.Meters.Host;
        yield return texts.DoctorMachine;
        yield return "  "
            + texts.DoctorCpu(
                host.CpuModel,
                host.Microarchitecture,
                host.Cpus,
                host.AllowedCpus.ToString("0.##", CultureInfo.InvariantCulture)
            );
        yield return "  "
            + texts.DoctorMemory(
                (host.MemoryBytes / 1e9).ToString("0.#", CultureInfo.InvariantCulture)
            );
        if (host.IsVirtual)
        {
            yield return "  " + texts.DoctorVirtual;
        }

        if (host.IsContainer)
        {
            yield return "  " + texts.DoctorContainer;
        }

        yield return texts.DoctorMeters;
        foreach (string line in Meters(texts, diagnosis.Meters))
        {
            yield return "  " + line;
        }

        yield return texts.Zone;
        yield return diagnosis.Place.Assumed
            ? "  " + texts.DoctorNoZone
            : "  "
                + texts.DoctorZone(
                    diagnosis.Place.Site ?? diagnosis.Place.Zone.ToString(),
                    cli.World.Configuration.Path ?? ""
                );
        if (diagnosis.Place.Assumed)
        {
            yield return "  " + texts.DoctorMend(texts.DoctorNoZoneMend);
        }

        yield return texts.DoctorHome;
        yield return diagnosis.HomeProblem is { } problem
            ? $"  ✗ {texts.HomeUnusable(problem.Path, problem.Detail)}"
            : "  " + texts.DoctorHomeReady(cli.World.Home.Root);
        if (diagnosis.HomeProblem is not null)
        {
            yield return "  " + texts.DoctorMend(texts.HomeUnusableMend);
        }

        yield return texts.DoctorGrade(texts.Grade(diagnosis.Meters.Grade));
    }

    private static IEnumerable<string> Meters(Languages.Texts texts, MeterSet meters)
    {
        foreach (MeterDescription meter in meters.Meters)
        {
            yield return texts.DoctorReady(
                $"{meter.Evidence.Method} {meter.Evidence.Version}",
                string.Join(", ", meter.Devices),
                texts.Grade(meter.Evidence.Grade)
            );
        }

        foreach (MeterOffer offer in meters.Found.SetAside)
        {
            MeterDescription meter = offer.Meter.Description;
            yield return texts.DoctorSetAside(
                $"{meter.Evidence.Method} {meter.Evidence.Version}",
                string.Join(", ", meter.Devices)
            );
        }

        foreach (MeterFinding finding in meters.Found.Findings)
        {
            foreach (MeterProblem problem in finding.Problems)
            {
                yield return texts.DoctorMissing(finding.Method, Why(texts, problem));
                if (Mend(texts, problem) is { } mend)
                {
                    yield return texts.DoctorMend(mend);
                }
            }
        }
    }

    private static string Why(Languages.Texts texts, MeterProblem problem) =>
        problem.Kind switch
        {
            MeterProblemKind.NotThere => texts.DoctorNotThere(problem.Path),
            MeterProblemKind.NotAllowed => texts.DoctorNotAllowed(problem.Path),
            _ => texts.DoctorNotUsable(problem.Path, problem.Detail ?? ""),
        };

    private static string? Mend(Languages.Texts texts, MeterProblem problem) =>
        (problem.Kind, problem.Mend) switch
        {
            (_, null) => null,
            (MeterProblemKind.NotThere, { } command) => texts.DoctorNotThereMend(command),
            (MeterProblemKind.NotAllowed, { } command) => texts.DoctorNotAllowedMend(command),
            (_, { } command) => command,
        };
}
