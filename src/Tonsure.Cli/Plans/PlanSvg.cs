using System.Globalization;
using System.Security;
using System.Text;
using Tonsure.Grid;
using Tonsure.Planning;

namespace Tonsure.Cli.Plans;

/// <summary>A plan as a picture: a ribbon of intensity a site, the jobs as bars upon it. It refers to nothing outside itself.</summary>
internal static class PlanSvg
{
    private const int Left = 132;
    private const int Width = 900;
    private const int Ribbon = 22;
    private const int Bar = 12;
    private const int Gap = 3;
    private const int Top = 34;
    private const int MostLanes = 60;
    private const int MostCells = 336;

    public static string Write(CommandContext cli, PlanView view)
    {
        StringBuilder body = new();
        int y = Top;
        if (PlanRibbon.Of(view, MostCells) is { } ribbon && ribbon.Range() is { } range)
        {
            for (int site = 0; site < view.Request.Sites.Count; site++)
            {
                y = Site(cli, view, ribbon, range, site, y, body);
            }

            Axis(ribbon, y, body);
            y += 26;
            Legend(cli, range, y, body);
            y += 34;
        }

        string title = Escape(cli.Texts.PlanPicture(view.Plan.Planned.Count()));
        return Invariant(
                $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Left + Width + 16} {y}\" role=\"img\" aria-labelledby=\"plan-title\" font-family=\"system-ui, 'Apple SD Gothic Neo', 'Noto Sans CJK KR', sans-serif\" font-size=\"12\">"
            )
            + $"<title id=\"plan-title\">{title}</title>"
            + "<style>text{fill:#1b1f24}.bar{fill:#d1495b;stroke:#fff;stroke-width:1}.tick{stroke:#8a8f98}@media (prefers-color-scheme:dark){text{fill:#e6e8eb}.bar{stroke:#111}}</style>"
            + Invariant(
                $"<text x=\"0\" y=\"18\" font-size=\"14\" font-weight=\"600\">{title}</text>"
            )
            + body
            + "</svg>\n";
    }

    private static int Site(
        CommandContext cli,
        PlanView view,
        PlanRibbon ribbon,
        (double Least, double Most) range,
        int site,
        int y,
        StringBuilder body
    )
    {
        PlanSite place = view.Request.Sites[site];
        body.Append(
            Invariant($"<text x=\"0\" y=\"{y + 15}\" font-weight=\"600\">{Escape(place.Id)}</text>")
        );
        double cell = (double)Width / ribbon.Cells;
        for (int i = 0; i < ribbon.Cells; i++)
        {
            if (ribbon.Intensity(site, i) is not { } figure)
            {
                continue;
            }

            double width = range.Most - range.Least;
            string colour = IntensityColours.Of(width > 0 ? (figure - range.Least) / width : 0);
            string when = PlanReasons.Instant(ribbon.StartMs + (i * ribbon.CellMs));
            body.Append(
                Invariant(
                    $"<rect x=\"{Left + (i * cell):0.##}\" y=\"{y}\" width=\"{cell + 0.3:0.##}\" height=\"{Ribbon}\" fill=\"{colour}\"><title>{Escape(place.Id)} {when}: {figure:0} g/kWh</title></rect>"
                )
            );
        }

        y += Ribbon + Gap;
        JobPlan.Planned[] here =
        [
            .. view
                .Plan.Planned.Where(job => job.Slots.Any(slot => slot.Site == place.Id))
                .OrderBy(job => job.Slots.First(slot => slot.Site == place.Id).Interval.StartMs)
                .ThenBy(job => job.Job.Id, StringComparer.Ordinal),
        ];
        foreach (JobPlan.Planned job in here.Take(MostLanes))
        {
            Lane(cli, ribbon, job, place.Id, y, body);
            y += Bar + Gap;
        }

        if (here.Length > MostLanes)
        {
            body.Append(
                Invariant(
                    $"<text x=\"{Left}\" y=\"{y + 10}\">{Escape(cli.Texts.PlanMoreJobs(here.Length - MostLanes))}</text>"
                )
            );
            y += Bar + Gap;
        }

        return y + 8;
    }

    private static void Lane(
        CommandContext cli,
        PlanRibbon ribbon,
        JobPlan.Planned job,
        string site,
        int y,
        StringBuilder body
    )
    {
        string name = job.Job.Id.Length > 18 ? job.Job.Id[..17] + "…" : job.Job.Id;
        body.Append(
            Invariant($"<text x=\"8\" y=\"{y + 10}\" font-size=\"10\">{Escape(name)}</text>")
        );
        string reason = Escape($"{job.Job.Id}: {PlanReasons.Of(cli.Texts, job)}");
        foreach (PlannedSlot slot in job.Slots.Where(slot => slot.Site == site))
        {
            double from = X(ribbon, slot.Interval.StartMs);
            double until = X(ribbon, slot.Interval.EndMs);
            double height = Math.Clamp(Bar * Math.Min(slot.Scale, 1), 3, Bar);
            body.Append(
                Invariant(
                    $"<rect class=\"bar\" x=\"{from:0.##}\" y=\"{y + Bar - height:0.##}\" width=\"{Math.Max(1.5, until - from):0.##}\" height=\"{height:0.##}\" rx=\"2\"><title>{reason}</title></rect>"
                )
            );
        }
    }

    private static void Axis(PlanRibbon ribbon, int y, StringBuilder body)
    {
        long hours = (ribbon.EndMs - ribbon.StartMs) / HourIndex.Milliseconds;
        long[] steps = [1, 2, 3, 6, 12, 24, 48, 168, 336, 720, 2160];
        long step = steps.FirstOrDefault(s => hours / s <= 8, 8760);
        long first = HourIndex.Of(ribbon.StartMs);
        first += (step - (first % step)) % step;
        for (long hour = first; hour * HourIndex.Milliseconds <= ribbon.EndMs; hour += step)
        {
            double x = X(ribbon, hour * HourIndex.Milliseconds);
            string format = step < 24 ? "MM-dd HH:mm" : "MM-dd";
            string label = HourIndex.Start(hour).ToString(format, CultureInfo.InvariantCulture);
            body.Append(
                Invariant(
                    $"<line class=\"tick\" x1=\"{x:0.##}\" x2=\"{x:0.##}\" y1=\"{Top - 4}\" y2=\"{y}\" stroke-opacity=\"0.35\"/><text x=\"{x:0.##}\" y=\"{y + 14}\" text-anchor=\"middle\" font-size=\"10\">{label}</text>"
                )
            );
        }
    }

    private static void Legend(
        CommandContext cli,
        (double Least, double Most) range,
        int y,
        StringBuilder body
    )
    {
        const int Steps = 24;
        for (int i = 0; i < Steps; i++)
        {
            body.Append(
                Invariant(
                    $"<rect x=\"{Left + (i * 8)}\" y=\"{y}\" width=\"8.3\" height=\"10\" fill=\"{IntensityColours.Of(i / (Steps - 1.0))}\"/>"
                )
            );
        }

        body.Append(
            Invariant(
                $"<text x=\"{Left + (Steps * 8) + 8}\" y=\"{y + 10}\" font-size=\"10\">{range.Least:0} … {range.Most:0} g CO₂e/kWh, {Escape(cli.Texts.PlanTimes)}</text>"
            )
        );
    }

    private static double X(PlanRibbon ribbon, long instantMs) =>
        Left + ((double)Width * (instantMs - ribbon.StartMs) / (ribbon.EndMs - ribbon.StartMs));

    private static string Escape(string text) => SecurityElement.Escape(text);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
