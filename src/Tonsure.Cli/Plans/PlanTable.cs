using System.Globalization;
using Tonsure.Cli.Rendering;
using Tonsure.Planning;
using Tonsure.Quantities;

namespace Tonsure.Cli.Plans;

/// <summary>A plan for people: the figure first, the chart, then a line a job with its reason.</summary>
internal static class PlanTable
{
    private const int MostJobs = 40;

    public static void Write(CommandContext cli, PlanView view)
    {
        Languages.Texts texts = cli.Texts;
        Plan plan = view.Plan;
        cli.Out.WriteLine(
            texts.PlanHead(
                plan.Planned.Count(),
                PlanReasons.Mass(plan.Carbon),
                plan.SavingPercent is { } saving ? Percent(saving) : null,
                PlanReasons.Mass(plan.Baseline)
            )
        );
        cli.Out.WriteLine(
            view.InGrams
                ? texts.PlanBound(Grams(plan.Bound.Lower), Percent(plan.Bound.GapPercent, 2))
                : texts.PlanBoundOfPrice(
                    Number(plan.Bound.Value),
                    Number(plan.Bound.Lower),
                    Percent(plan.Bound.GapPercent, 2)
                )
        );
        int unplanned = plan.Unplanned.Count();
        if (unplanned > 0)
        {
            cli.Out.WriteLine(texts.PlanLeavesOut(unplanned));
        }

        PlanChart.Write(cli, view);
        string[] right = [texts.PlanCarbon, texts.PlanAtOnce];
        TableWriter.Table(
            cli,
            [texts.PlanJob, texts.PlanStart, texts.PlanSite, .. right, texts.PlanWhy],
            right,
            plan.Jobs.Take(MostJobs).Select(job => Row(texts, job))
        );
        if (plan.Jobs.Count > MostJobs)
        {
            cli.Out.WriteLine(texts.PlanMoreJobs(plan.Jobs.Count - MostJobs));
        }

        if (view.Id is { } id)
        {
            cli.Out.WriteLine(texts.PlanKept(id));
        }
    }

    private static string[] Row(Languages.Texts texts, JobPlan job) =>
        job is JobPlan.Planned { Slots: [var first, ..] } planned
            ?
            [
                job.Job.Id,
                PlanReasons.Instant(first.Interval.StartMs),
                string.Join(" → ", Path(planned)),
                PlanReasons.Mass(planned.Carbon),
                planned.Baseline is { } baseline ? PlanReasons.Mass(baseline) : "–",
                PlanReasons.Of(texts, job),
            ]
            : [job.Job.Id, "–", "–", "–", "–", PlanReasons.Of(texts, job)];

    private static IEnumerable<string> Path(JobPlan.Planned planned)
    {
        string last = "";
        foreach (PlannedSlot slot in planned.Slots)
        {
            if (slot.Site != last)
            {
                yield return slot.Site;
            }

            last = slot.Site;
        }
    }

    private static string Grams(double grams)
    {
        Figure figure = Figures.Mass(grams, grams * 0.99, grams * 1.01);
        return $"{figure.Value} {figure.Unit}";
    }

    private static string Percent(double percent, int decimals = 1) =>
        percent.ToString(
            "F" + decimals.ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture
        ) + " %";

    private static string Number(double value) =>
        value.ToString("N2", CultureInfo.InvariantCulture);
}
