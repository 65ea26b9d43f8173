using System.Globalization;
using Tonsure.Cli.Rendering;
using Tonsure.Planning.Audits;
using Tonsure.Quantities;

namespace Tonsure.Cli.Plans;

/// <summary>An audit for people and for programs.</summary>
internal static class AuditOutput
{
    public static void Write(CommandContext cli, string id, PlanAudit audit, string format)
    {
        switch (format)
        {
            case "json":
                cli.Out.Write(Text(id, audit));
                break;
            case "csv":
                TableWriter.Csv(
                    cli.Out,
                    audit
                        .Jobs.Select(job =>
                            (IReadOnlyList<string>)
                                [job.Id, G(job.AtOnce), G(job.Planned), G(job.Real), G(job.Best)]
                        )
                        .Prepend(["id", "run_now_g", "planned_g", "real_g", "clairvoyant_g"])
                );
                break;
            default:
                Table(cli, id, audit);
                break;
        }
    }

    private static void Table(CommandContext cli, string id, PlanAudit audit)
    {
        Languages.Texts texts = cli.Texts;
        cli.Out.WriteLine(texts.AuditHead(id, audit.Compared.Count, audit.Jobs.Count));
        if (audit.SavedPercent is { } saved)
        {
            cli.Out.WriteLine(
                texts.AuditSaved(
                    saved.ToString("0.0", CultureInfo.InvariantCulture) + " %",
                    PlanReasons.Mass(audit.Real),
                    PlanReasons.Mass(audit.AtOnce),
                    PlanReasons.Mass(audit.Planned),
                    PlanReasons.Mass(audit.Best)
                )
            );
        }

        string[] right = [texts.PlanAtOnce, texts.AuditPlanned, texts.AuditReal, texts.AuditBest];
        TableWriter.Table(
            cli,
            [texts.PlanJob, .. right],
            right,
            audit.Jobs.Select(job =>
                (IReadOnlyList<string>)
                    [job.Id, M(job.AtOnce), M(job.Planned), M(job.Real), M(job.Best)]
            )
        );
    }

    private static string Text(string id, PlanAudit audit) =>
        Json.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("plan", id);
            json.WriteNumber("compared_jobs", audit.Compared.Count);
            bool any = audit.Compared.Count > 0;
            json.WriteDecimal("run_now_g", any ? audit.AtOnce.Micrograms : null, 6);
            json.WriteDecimal("planned_g", any ? audit.Planned.Micrograms : null, 6);
            json.WriteDecimal("real_g", any ? audit.Real.Micrograms : null, 6);
            json.WriteDecimal("clairvoyant_g", any ? audit.Best.Micrograms : null, 6);
            json.WriteNumber("saved_percent", audit.SavedPercent, 4);
            json.WriteStartArray("jobs");
            foreach (JobAudit job in audit.Jobs)
            {
                json.WriteStartObject();
                json.WriteString("id", job.Id);
                json.WriteDecimal("run_now_g", job.AtOnce?.Micrograms, 6);
                json.WriteDecimal("planned_g", job.Planned?.Micrograms, 6);
                json.WriteDecimal("real_g", job.Real?.Micrograms, 6);
                json.WriteDecimal("clairvoyant_g", job.Best?.Micrograms, 6);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static string G(CarbonMass? mass) =>
        mass is { } known ? Json.Decimal(known.Micrograms, 6) : "";

    private static string M(CarbonMass? mass) => mass is { } known ? PlanReasons.Mass(known) : "–";
}
