using System.Text;
using Tonsure.Cli.Rendering;
using Tonsure.Planning;

namespace Tonsure.Cli.Plans;

/// <summary>A plan in the terminal: each site's intensity as a ribbon, and under it the jobs that run there.</summary>
internal static class PlanChart
{
    private const string Steps = "▁▂▃▄▅▆▇█";
    private const int Columns = 72;
    private const int MostLines = 8;
    private const int NameWidth = 16;

    public static void Write(CommandContext cli, PlanView view)
    {
        if (PlanRibbon.Of(view, Columns) is not { } ribbon || ribbon.Range() is not { } range)
        {
            return;
        }

        cli.Out.WriteLine();
        cli.Out.WriteLine(
            $"  {Name("UTC")}{PlanReasons.Instant(ribbon.StartMs)} … {PlanReasons.Instant(ribbon.EndMs)}   {range.Least:0} … {range.Most:0} g/kWh"
        );
        for (int site = 0; site < view.Request.Sites.Count; site++)
        {
            string id = view.Request.Sites[site].Id;
            cli.Out.WriteLine($"  {Name(id)}{Ribbon(ribbon, site, range)}");
            JobPlan.Planned[] here =
            [
                .. view
                    .Plan.Planned.Where(job => job.Slots.Any(slot => slot.Site == id))
                    .OrderBy(job => job.Slots.First(slot => slot.Site == id).Interval.StartMs)
                    .ThenBy(job => job.Job.Id, StringComparer.Ordinal),
            ];
            foreach (JobPlan.Planned job in here.Take(MostLines))
            {
                cli.Out.WriteLine($"  {Name("  " + job.Job.Id)}{Bars(ribbon, job, id)}");
            }

            if (here.Length > MostLines)
            {
                cli.Out.WriteLine($"  {Name("")}{cli.Texts.PlanMoreJobs(here.Length - MostLines)}");
            }
        }
    }

    private static string Ribbon(PlanRibbon ribbon, int site, (double Least, double Most) range)
    {
        StringBuilder line = new();
        for (int cell = 0; cell < ribbon.Cells; cell++)
        {
            double width = range.Most - range.Least;
            line.Append(
                ribbon.Intensity(site, cell) is not { } figure ? '·'
                : width <= 0 ? Steps[3]
                : Steps[(int)((figure - range.Least) / width * (Steps.Length - 1))]
            );
        }

        return line.ToString();
    }

    private static string Bars(PlanRibbon ribbon, JobPlan.Planned job, string site)
    {
        double[] filled = new double[ribbon.Cells];
        foreach (PlannedSlot slot in job.Slots.Where(slot => slot.Site == site))
        {
            for (int cell = 0; cell < ribbon.Cells; cell++)
            {
                filled[cell] += ribbon.Filled(slot, cell);
            }
        }

        return string.Concat(
                filled.Select(share =>
                    share >= 0.75 ? '█'
                    : share >= 0.25 ? '▓'
                    : share > 0 ? '░'
                    : ' '
                )
            )
            .TrimEnd();
    }

    private static string Name(string name)
    {
        string cut = name;
        while (DisplayWidth.Of(cut) > NameWidth - 2)
        {
            cut = cut[..^1];
        }

        return DisplayWidth.Pad(cut == name ? name : cut + "…", NameWidth);
    }
}
