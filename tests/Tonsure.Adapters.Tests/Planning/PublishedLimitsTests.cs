using Tonsure.Adapters.Planning;
using Tonsure.Adapters.Tables;
using Tonsure.Grid;
using Tonsure.Planning;
using Tonsure.Planning.Exact;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Planning;

/// <summary>
/// Published limits of shifting work in time, in space and in scale, on the publications' own inputs: Sukprasert et al. 2024 ("On the
/// Limitations of Carbon-Aware Temporal and Spatial Workload Shifting") and Hanafy et al. 2023 ("CarbonScaler").
/// </summary>
public sealed class PublishedLimitsTests
{
    private const int Year = 8760;
    private const int Every = 149;

    [Fact]
    public void Jobs_shifted_in_time_emit_what_was_published_in_every_zone()
    {
        CsvTable golden = CsvTable.Load(
            PeerData.Find("jobs", "golden_eurosys24_temporal_2022.csv")
        );
        PeerData.Grid();
        string[] wrong =
        [
            .. Enumerable
                .Range(0, golden.Count)
                .GroupBy(row => golden.Text(row, "zone"), StringComparer.Ordinal)
                .AsParallel()
                .SelectMany(zone => Wrong(golden, zone.Key, [.. zone])),
        ];
        Assert.Empty(wrong);
        Assert.Equal(1071, golden.Count);
    }

    [Fact]
    public void Moving_all_work_once_or_every_hour_saves_what_was_published()
    {
        string[] zones = [.. PeerData.Grid().Keys];
        Assert.Equal(123, zones.Length);
        PlanRequest request = Request(PeerData.Matrix(0, Year, zones));
        JobPlanner planner = new(new CostBoard(request.Signals, 1, 0, countReserved: false));
        Placement placement = new();
        double now = 0;
        foreach (string zone in zones)
        {
            JobShape still = Shape(request, Job(0, Year, Year) with { Site = zone });
            now += planner.RunNow(still, still.Home, placement) / Year / zones.Length;
        }

        // A year's work in a year leaves no slack; where moving is free it does not matter where it was submitted.
        PlanJob job = Job(0, Year, Year);
        double once = planner.Plan(Shape(request, job), placement) / Year;
        Assert.Equal("SE-SE1", zones[placement.Runs[0].Site]);
        double free = planner.Plan(Shape(request, job with { Migrate = true }), placement) / Year;
        Assert.True(placement.Count > 1);
        Assert.Equal(352.4758895, now - once, 1e-6);
        Assert.Equal(353.5661018, now - free, 1e-6);
    }

    [Theory]
    [InlineData("CA-ON", 23.74, 51.53)]
    [InlineData("AU-SA", 25.05, 51.88)]
    [InlineData("DE", 8.64, 21.39)]
    [InlineData("US-CAL-CISO", 3.60, 26.55)]
    public void Scaling_a_job_saves_what_was_published(
        string zone,
        double suspended,
        double elastic
    )
    {
        ScalingCurve curve = ScalingFile.Read(
            PeerData.Find("jobs", "jobs_profile_nbody100k.csv"),
            7
        );
        PlanRequest request = Request(PeerData.Matrix(0, Year, zone));
        JobPlanner planner = new(new CostBoard(request.Signals, 1, 0, countReserved: false));
        Placement placement = new();
        ScalingCurve one = ScalingCurve.Fixed(curve.Points[0].Power);
        (double now, double stops, double scales) = (0, 0, 0);
        for (int start = 0; start + 36 <= Year; start += 24)
        {
            PlanJob job = Job(start, start + 36, 24) with { Interruptible = true, Curve = one };
            JobShape shape = Shape(request, job);
            now += planner.RunNow(shape, 0, placement);
            stops += planner.Plan(shape, placement);
            scales += planner.Plan(Shape(request, job with { Curve = curve }), placement);
        }

        Assert.Equal(suspended, 100 * (1 - (stops / now)), 0.01);
        Assert.Equal(elastic, 100 * (1 - (scales / now)), 0.01);
    }

    /// <summary>
    /// All arrivals are summed up by structures that slide from one to the next; every few arrivals the planners, which know nothing of them, must
    /// find the same.
    /// </summary>
    private static List<string> Wrong(CsvTable golden, string zone, int[] rows)
    {
        PlanRequest request = Request(PeerData.Matrix(0, Year, zone));
        JobPlanner planner = new(new CostBoard(request.Signals, 1, 0, countReserved: false));
        SlidingYear year = new(request.Signals.GridGrams(0).ToArray());
        List<string> wrong = [];
        foreach (int row in rows)
        {
            int work = (int)golden.Number(row, "job_hours");
            int slack = (int)golden.Number(row, "slack_hours");
            (long Now, long Contiguous, long Stopping)[] best = year.Best(work, slack);
            for (int start = row % Every; start < best.Length; start += Every)
            {
                PlanJob job = Job(start, Math.Min(start + work + slack, Year), work);
                double contiguous = planner.Price(Shape(request, job), out _);
                PlanJob stopping = job with { Interruptible = true };
                double stops = planner.Price(Shape(request, stopping), out _);
                if (
                    Math.Abs(contiguous - (best[start].Contiguous / 100.0)) > 1e-6
                    || Math.Abs(stops - (best[start].Stopping / 100.0)) > 1e-6
                )
                {
                    wrong.Add($"{zone} {work} h + {slack} h at {start}: {contiguous}, {stops}");
                }
            }

            Check(golden, row, "mean_g_run_now", best.Average(b => b.Now), wrong);
            Check(golden, row, "mean_g_best_contiguous", best.Average(b => b.Contiguous), wrong);
            Check(golden, row, "mean_g_best_interruptible", best.Average(b => b.Stopping), wrong);
        }

        return wrong;
    }

    private static void Check(
        CsvTable golden,
        int row,
        string column,
        double hundredths,
        List<string> wrong
    )
    {
        // The table has four decimals.
        double published = golden.Number(row, column);
        if (Math.Abs((hundredths / 100) - published) > 0.5e-4 + 1e-9)
        {
            wrong.Add($"{golden.Line(row)}: {column} {published}, not {hundredths / 100}");
        }
    }

    private static PlanRequest Request(SignalMatrix signals) =>
        new([], signals, TransferEnergy.Free, new PlanObjective.Carbon());

    private static PlanJob Job(int start, int end, int work) =>
        new()
        {
            Id = "job",
            Submitted = HourIndex.Start(PeerData.FirstHour + start),
            LatestEnd = HourIndex.Start(PeerData.FirstHour + end),
            Work = TimeSpan.FromHours(work),
            Curve = ScalingCurve.Fixed(Power.FromWatts(1000)),
        };

    private static JobShape Shape(PlanRequest request, PlanJob job) =>
        JobShape.TryCreate(request, job, out JobShape? shape, out UnplannedReason reason)
            ? shape
            : throw new InvalidOperationException(reason.ToString());
}
