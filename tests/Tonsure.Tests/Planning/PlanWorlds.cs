using CsCheck;
using Tonsure.Grid;
using Tonsure.Planning;
using Tonsure.Planning.Exact;
using Tonsure.Quantities;

namespace Tonsure.Tests.Planning;

/// <summary>Small made-up worlds to plan in: sites with hours of intensity, and jobs on quarters of an hour.</summary>
internal static class PlanWorlds
{
    /// <summary>The first hour of every world.</summary>
    public const long First = 456_000;

    /// <summary>An instant, in hours from the first.</summary>
    public static DateTimeOffset At(double hours) =>
        HourIndex.Start(First) + TimeSpan.FromHours(hours);

    /// <summary>A matrix of sites; a negative figure is not known.</summary>
    public static SignalMatrix Matrix(
        IReadOnlyList<PlanSite> sites,
        IReadOnlyList<double[]> grams
    ) =>
        new(
            sites,
            First,
            grams[0].Length,
            (site, hour) =>
            {
                int row = Enumerable.Range(0, sites.Count).First(i => sites[i].Id == site.Id);
                double figure = grams[row][hour - First];
                return figure < 0
                    ? null
                    : new HourlyIntensity(
                        Bounded<CarbonIntensity>.Exactly(
                            CarbonIntensity.FromGramsPerKilowattHour(figure)
                        ),
                        IntensityTier.Observed
                    );
            }
        );

    /// <summary>A matrix of one site.</summary>
    public static SignalMatrix Matrix(PlanSite site, params double[] grams) =>
        Matrix([site], [grams]);

    /// <summary>Sites a, b, c … in zones DE, SE-SE1 and SE-SE2, without capacity.</summary>
    public static PlanSite[] Sites(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => new PlanSite
                {
                    Id = ((char)('a' + i)).ToString(),
                    Zone = ZoneId.Parse(i == 0 ? "DE" : $"SE-SE{i}"),
                }),
        ];

    /// <summary>A world of sites without capacity and PUE.</summary>
    public static PlanRequest World(params double[][] grams) =>
        new(
            [],
            Matrix(Sites(grams.Length), grams),
            TransferEnergy.Free,
            new PlanObjective.Carbon()
        );

    /// <summary>A job of 1 kW.</summary>
    public static PlanJob Job(double start, double end, double work) =>
        new()
        {
            Id = "job",
            Submitted = At(start),
            LatestEnd = At(end),
            Work = TimeSpan.FromHours(work),
            Curve = ScalingCurve.Fixed(Power.FromWatts(1000)),
        };

    /// <summary>The board of a world for carbon alone.</summary>
    public static CostBoard Board(PlanRequest request) =>
        new(request.Signals, 1, 0, request.CountReserved);

    /// <summary>A job's shape; it must have one.</summary>
    public static JobShape Shape(PlanRequest request, PlanJob job) =>
        JobShape.TryCreate(request, job, out JobShape? shape, out UnplannedReason reason)
            ? shape
            : throw new InvalidOperationException(reason.ToString());

    /// <summary>Plans a job for least carbon.</summary>
    public static Placement Plan(PlanRequest request, PlanJob job)
    {
        Placement placement = new();
        new JobPlanner(Board(request)).Plan(Shape(request, job), placement);
        return placement;
    }

    /// <summary>Hours of intensity: whole grams, so that costs on quarters of hours are exact.</summary>
    public static Gen<double[]> Grams(int hours, bool gaps = false) =>
        (gaps ? Gen.Frequency((9, Gen.Int[1, 400]), (1, Gen.Const(-1))) : Gen.Int[1, 400])
            .Select(figure => (double)figure)
            .Array[hours];

    /// <summary>A window and work on quarters of an hour that fit into some hours.</summary>
    public static Gen<(double Start, double End, double Work)> Windows(int hours) =>
        Gen.Select(Gen.Int[0, (2 * hours) - 1], Gen.Int[1, 4 * hours], Gen.Int[1, 4 * hours])
            .Select(
                (start, length, work) =>
                {
                    int end = Math.Min(start + length, 4 * hours);
                    return (start / 4.0, end / 4.0, Math.Min(work, end - start) / 4.0);
                }
            );
}
