using System.Globalization;
using System.Security;
using System.Text;
using Tonsure.Planning;

namespace Tonsure.Cli.Plans;

/// <summary>A plan as one page: the picture and its table. It works without scripts, prints, and asks no other host for anything.</summary>
internal static class PlanHtml
{
    private const string Style =
        ":root{color-scheme:light dark}body{font:15px/1.5 system-ui,'Apple SD Gothic Neo','Noto Sans CJK KR',sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;word-break:keep-all}svg{width:100%;height:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #8884;vertical-align:top}td.n,th.n{text-align:right;white-space:nowrap}@page{size:A4 landscape;margin:12mm}@media print{tr{break-inside:avoid}}";

    public static string Write(CommandContext cli, PlanView view)
    {
        Languages.Texts texts = cli.Texts;
        Plan plan = view.Plan;
        string title = E(texts.PlanPicture(plan.Planned.Count()));
        StringBuilder page = new();
        page.Append(
            $"<!doctype html>\n<html lang=\"{texts.Tag}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><style>{Style}</style></head><body><h1>{title}</h1>"
        );
        page.Append("<p>")
            .Append(
                E(
                    texts.PlanHead(
                        plan.Planned.Count(),
                        PlanReasons.Mass(plan.Carbon),
                        plan.SavingPercent is { } saving
                            ? saving.ToString("0.0", CultureInfo.InvariantCulture) + " %"
                            : null,
                        PlanReasons.Mass(plan.Baseline)
                    )
                )
            )
            .Append("</p>")
            .Append(PlanSvg.Write(cli, view));
        page.Append(
            $"<table><thead><tr><th>{E(texts.PlanJob)}</th><th>{E(texts.PlanStart)}</th><th>{E(texts.PlanSite)}</th><th class=\"n\">{E(texts.PlanCarbon)}</th><th class=\"n\">{E(texts.PlanAtOnce)}</th><th>{E(texts.PlanWhy)}</th></tr></thead><tbody>"
        );
        foreach (JobPlan job in plan.Jobs)
        {
            page.Append(Row(texts, job));
        }

        return page.Append("</tbody></table></body></html>\n").ToString();
    }

    private static string Row(Languages.Texts texts, JobPlan job)
    {
        (string start, string site, string carbon, string baseline) = job
            is JobPlan.Planned { Slots: [var first, ..] } planned
            ? (
                PlanReasons.Instant(first.Interval.StartMs),
                first.Site,
                PlanReasons.Mass(planned.Carbon),
                planned.Baseline is { } known ? PlanReasons.Mass(known) : "–"
            )
            : ("–", "–", "–", "–");
        return $"<tr><th scope=\"row\">{E(job.Job.Id)}</th><td>{start}</td><td>{E(site)}</td><td class=\"n\">{carbon}</td><td class=\"n\">{baseline}</td><td>{E(PlanReasons.Of(texts, job))}</td></tr>";
    }

    private static string E(string text) => SecurityElement.Escape(text);
}
