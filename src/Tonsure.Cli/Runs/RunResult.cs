using Tonsure.Accounting;
using Tonsure.Cli.Commands;
using Tonsure.Grid;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Cli.Runs;

/// <summary>A measured run with its footprint.</summary>
/// <param name="Run">The facts.</param>
/// <param name="Place">Where it was.</param>
/// <param name="Pue">What turns its IT energy into the facility's.</param>
/// <param name="Footprint">What the ledger says of the run, the tool's own use left out.</param>
/// <param name="Intensity">The mean intensity of its window.</param>
/// <param name="Tier">Where that is from.</param>
/// <param name="Cleaner">When and where it would have been cleaner.</param>
internal sealed record RunResult(
    MeasuredRun Run,
    Place Place,
    Pue Pue,
    FootprintTotal Footprint,
    Bounded<CarbonIntensity> Intensity,
    IntensityTier Tier,
    CleanerChoice Cleaner
)
{
    /// <summary>A zone whose hours were mostly filled in proves no saving.</summary>
    private const double LargestImputedShare = 0.2;

    public static RunResult Of(CommandContext cli, RunRequest request, MeasuredRun run)
    {
        FootprintFactors factors = cli.World.Factors;
        WeighedIntensity weighed = factors
            .Intensities.Series(run.Context.Zone, run.Interval)
            .Weigh(run.Interval);
        FootprintRow[] rows =
        [
            .. run
                .Activities.Where(activity => activity.Subject == run.Context.Subject)
                .Select(activity => new FootprintRow(
                    "",
                    $"{activity.Evidence.Method} {activity.Evidence.Version}",
                    activity.Evidence.Grade,
                    weighed.Worst.Grade(),
                    1,
                    activity.Energy is null ? 1 : 0,
                    ActivityFootprint.Of(activity, factors)
                )),
        ];
        return new RunResult(
            run,
            request.Place,
            request.Place.Site is { } site && cli.World.Sites.TryGet(site, out Site? known)
                ? cli.World.Sites.PueOf(known)
                : Pue.One,
            FootprintTotal.Of("", rows),
            weighed.Mean,
            weighed.Worst,
            CleanerChoice.Find(
                // Profile against profile: what is usual at another hour says nothing beside what was observed at this one.
                new IntensityBook(cli.World.Tables),
                run.Context.Zone,
                run.Interval,
                cli.World.Tables.Zones.Where(z =>
                        z.HasHours && z.ImputedShare <= LargestImputedShare
                    )
                    .Select(z => z.Zone)
            )
        );
    }
}
