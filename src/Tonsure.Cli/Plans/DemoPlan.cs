using System.Globalization;
using Tonsure.Accounting;
using Tonsure.Cli.Runs;
using Tonsure.Grid;
using Tonsure.Measuring;
using Tonsure.Planning;
using Tonsure.Quantities;

namespace Tonsure.Cli.Plans;

/// <summary>
/// The demo's training once a week for a year: each may wait until the next, and may go to one of two sites of clouds with its data. The
/// hours are the shipped profiles'.
/// </summary>
internal static class DemoPlan
{
    private const int Weeks = 52;
    private const int WeekHours = 7 * 24;
    private const int Others = 2;

    // On two continents, each a few times cleaner than most grids; the third stands in where the work is at one of them already.
    private static readonly string[] Elsewhere =
    [
        "gcp:europe-north1",
        "gcp:us-west1",
        "gcp:europe-west1",
    ];

    public static async Task ShowAsync(
        CommandContext cli,
        RunResult trained,
        CancellationToken cancellationToken
    )
    {
        if (Request(cli, trained) is not { } request)
        {
            await cli.Error.WriteLineAsync(cli.Texts.DemoNoPlan);
            return;
        }

        await cli.Error.WriteLineAsync(
            cli.Texts.DemoPlanning(string.Join(", ", request.Sites.Select(site => site.Id)))
        );
        Plan plan = await PlanRun.RunAsync(cli, request, cancellationToken);
        foreach (string line in Lines(cli.Texts, request, plan))
        {
            await cli.Out.WriteLineAsync(line);
        }
    }

    /// <summary>What is planned; null where the training's energy is not known.</summary>
    public static PlanRequest? Request(CommandContext cli, RunResult trained)
    {
        MeasuredRun run = trained.Run;
        if (run.Energy is not { } energy)
        {
            return null;
        }

        Power power = Power.FromWatts(energy.Value.Joules / run.Interval.Duration.TotalSeconds);
        string profiles = Path.Combine(cli.World.Data, "grid", "profiles.csv");
        double gigabytes = new FileInfo(profiles).Length / 1e9;
        PlanSite[] sites = [.. Sites(cli, trained)];
        (ItEnergy each, string source) = cli.World.Scalars.TransferEnergy();
        return new PlanRequest(
            [
                .. Enumerable
                    .Range(0, Weeks)
                    .Select(week => new PlanJob
                    {
                        Id = (week + 1).ToString(CultureInfo.InvariantCulture),
                        Submitted = run.Interval.Start.AddDays(7 * week),
                        LatestEnd = run.Interval.Start.AddDays(7 * (week + 1)),
                        Work = run.Interval.Duration,
                        Curve = ScalingCurve.Fixed(power),
                        DataGigabytes = gigabytes,
                    }),
            ],
            new SignalMatrix(
                sites,
                HourIndex.Of(run.Interval.StartMs),
                (Weeks * WeekHours) + 1,
                (site, hour) => cli.World.Tables.At(site.Zone, hour)
            ),
            new TransferEnergy(each, source),
            new PlanObjective.Carbon()
        );
    }

    /// <summary>What comes of it, the figure first.</summary>
    public static IEnumerable<string> Lines(Languages.Texts texts, PlanRequest request, Plan plan)
    {
        yield return texts.DemoPlanSaves(
            Percent(plan.SavingPercent ?? 0, "0"),
            PlanReasons.Mass(plan.Carbon),
            PlanReasons.Mass(plan.Baseline),
            plan.Planned.Count(),
            request.Sites[0].Id
        );
        yield return texts.PlanBound(
            PlanReasons.Mass(CarbonMass.FromMicrograms((long)(plan.Bound.Lower * 1e6))),
            Percent(plan.Bound.GapPercent, "0.00")
        );
        yield return texts.DemoPlanPlaces(
            string.Join(
                ", ",
                plan.Planned.GroupBy(job => job.Slots[0].Site, StringComparer.Ordinal)
                    .OrderByDescending(site => site.Count())
                    .ThenBy(site => site.Key, StringComparer.Ordinal)
                    .Select(site =>
                        string.Create(CultureInfo.InvariantCulture, $"{site.Count()} × {site.Key}")
                    )
            )
        );
        yield return texts.DemoPlanFirst(PlanReasons.Start(texts, plan.Planned.First()));
    }

    private static IEnumerable<PlanSite> Sites(CommandContext cli, RunResult trained)
    {
        ZoneId home = trained.Run.Context.Zone;
        SiteBook book = cli.World.Sites;
        return Elsewhere
            .Select(id => book.TryGet(id, out Site? site) ? site : null)
            .OfType<Site>()
            .Where(site => site.Zone != home)
            .Take(Others)
            .Select(site => new PlanSite
            {
                Id = site.Id,
                Zone = site.Zone,
                Pue = book.PueOf(site),
            })
            .Prepend(
                new PlanSite
                {
                    Id = trained.Run.Context.Site ?? home.ToString(),
                    Zone = home,
                    Pue = trained.Pue,
                }
            );
    }

    private static string Percent(double percent, string format) =>
        percent.ToString(format, CultureInfo.InvariantCulture) + " %";
}
