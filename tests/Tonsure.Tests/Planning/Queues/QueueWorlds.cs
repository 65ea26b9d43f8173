using Tonsure.Grid;
using Tonsure.Planning;
using Tonsure.Planning.Queues;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Planning.Queues;

/// <summary>Small queues by chance: up to 12 jobs, 3 sites, 48 hours.</summary>
internal static class QueueWorlds
{
    public const int Hours = 48;

    private static readonly TransferEnergy Network = new(
        ItEnergy.FromJoules(0.03 * 3.6e6),
        "made up for the test"
    );

    /// <summary>A queue that follows from a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="parts">How many parts an hour has to which times keep.</param>
    /// <param name="migrate">Whether some jobs may move.</param>
    /// <param name="elasticResumes">Whether resumes cost elastic jobs something too.</param>
    public static PlanRequest Make(
        int seed,
        int parts = 1,
        bool migrate = false,
        bool elasticResumes = false
    )
    {
        Random random = new(seed);
        PlanSite[] sites =
        [
            .. PlanWorlds
                .Sites(random.Next(1, 4))
                .Select(
                    (site, i) =>
                        site with
                        {
                            Pue = Pue.FromThousandths(1000 + (100 * random.Next(0, 4))),
                            Capacity =
                                random.Next(5) == 0
                                    ? HourlySchedule.Daily([
                                        .. Enumerable
                                            .Range(0, 24)
                                            .Select(_ => (double)random.Next(3, 9)),
                                    ])
                                    : HourlySchedule.Always(random.Next(3, 8)),
                        }
                ),
        ];
        double[][] grams =
        [
            .. sites.Select(_ =>
            {
                int level = random.Next(20, 500);
                return Enumerable
                    .Range(0, Hours)
                    .Select(_ => (double)random.Next(level / 2, level + (level / 2)))
                    .ToArray();
            }),
        ];
        PlanJob[] jobs =
        [
            .. Enumerable.Range(0, random.Next(4, 13)).Select(i => Job(random, i, parts, migrate)),
        ];
        return new PlanRequest(
            elasticResumes ? [.. jobs.Select(WithResumes)] : jobs,
            PlanWorlds.Matrix(sites, grams),
            Network,
            new PlanObjective.Carbon(),
            Seed: seed
        );
    }

    public static Plan Plan(PlanRequest request, Plan? standing = null) =>
        QueuePlanner.Plan(request, standing, null, TestContext.Current.CancellationToken);

    private static PlanJob WithResumes(PlanJob job) =>
        job.Curve.IsElastic ? job with { ResumeEnergy = ItEnergy.FromJoules(0.2 * 3.6e6) } : job;

    private static PlanJob Job(Random random, int i, int parts, bool migrate)
    {
        int length = random.Next(1, 9 * parts);
        int slack = random.Next(0, 20 * parts);
        int start = random.Next(0, (Hours * parts) - length);
        int end = Math.Min(Hours * parts, start + length + slack);
        int devices = random.Next(1, 4);
        bool elastic = random.Next(4) == 0;
        bool interruptible = random.Next(2) == 0;
        return new PlanJob
        {
            Id = $"job{i}",
            Submitted = PlanWorlds.At(start / (double)parts),
            LatestEnd = PlanWorlds.At(end / (double)parts),
            Work = TimeSpan.FromHours(length / (double)parts),
            Curve = elastic
                ? new ScalingCurve(
                    new ScalePoint(1, 1, Power.FromWatts(300 * devices)),
                    new ScalePoint(2, 1.7, Power.FromWatts(580 * devices))
                )
                : ScalingCurve.Fixed(Power.FromWatts(300 * devices)),
            Devices = devices,
            Interruptible = interruptible || elastic,
            ResumeEnergy =
                interruptible && !elastic && random.Next(2) == 0
                    ? ItEnergy.FromJoules(0.2 * 3.6e6)
                    : default,
            Migrate = migrate && interruptible && !elastic && random.Next(3) == 0,
            DataGigabytes = random.Next(2) == 0 ? random.Next(1, 40) : 0,
            Residency = random.Next(4) == 0 ? Residency.In(ZoneId.Parse("DE")) : Residency.Anywhere,
            Priority = random.Next(3),
        };
    }
}
