using Tonsure.Grid;
using Tonsure.Planning.Exact;
using Tonsure.Quantities;

namespace Tonsure.Planning.Queues;

/// <summary>
/// A queue whose times keep to a part of the hour, stretched so that they keep to the hour: then devices are counted at every moment.
/// Everything costs as many times more as it lasts longer. Only queues so small that the finer hours cost little are stretched.
/// </summary>
internal sealed class Stretch
{
    private const long Hour = HourIndex.Milliseconds;
    private const long Minute = 60_000;
    private const double MostWork = 1_000_000;

    private readonly PlanRequest _request;
    private readonly long _origin;

    private Stretch(PlanRequest request, int times)
    {
        (_request, Times) = (request, times);
        _origin = request.Signals.FirstHour * Hour;
        Request = request with
        {
            Jobs = [.. request.Jobs.Select(Longer)],
            Signals = Longer(request.Signals),
            Objective = request.Objective is PlanObjective.PriceUnderCap cap
                ? new PlanObjective.PriceUnderCap(
                    // No cap is the greatest mass there is, and stays it.
                    CarbonMass.FromMicrograms(
                        (long)Int128.Min(long.MaxValue, (Int128)cap.Cap.Micrograms * times)
                    )
                )
                : request.Objective,
        };
    }

    /// <summary>How many times longer everything is.</summary>
    internal int Times { get; }

    /// <summary>The stretched request, its jobs in the order of the original.</summary>
    internal PlanRequest Request { get; }

    /// <summary>The stretch of a request; null where its times keep to the hour, keep to no minute, or the queue is too large.</summary>
    internal static Stretch? Of(PlanRequest request, IReadOnlyList<JobShape> shapes)
    {
        long common = Hour;
        foreach (JobShape shape in shapes)
        {
            common = Common(common, Milliseconds(shape.Start));
            common = Common(common, Milliseconds(shape.End));
            common = shape.IsElastic ? common : Common(common, Milliseconds(shape.Work));
            if (common < Minute || common % Minute != 0)
            {
                return null;
            }
        }

        int times = (int)(Hour / common);
        return
            times == 1
            || shapes.Sum(shape => Effort(shape, times)) > MostWork
            || request.Sites.All(site => site.Capacity is null)
            || (request.Objective is not PlanObjective.Carbon && !HasPrices(request))
            ? null
            : new Stretch(request, times);
    }

    /// <summary>A standing plan, stretched.</summary>
    internal Plan? Longer(Plan? plan) =>
        plan is null
            ? null
            : plan with
            {
                Jobs =
                [
                    .. plan.Planned.Select(job =>
                        job with
                        {
                            Slots =
                            [
                                .. job.Slots.Select(slot =>
                                    slot with
                                    {
                                        Interval = Interval.FromMilliseconds(
                                            Later(slot.Interval.StartMs),
                                            Later(slot.Interval.EndMs)
                                        ),
                                    }
                                ),
                            ],
                        }
                    ),
                ],
            };

    /// <summary>The shapes of the stretched jobs, and which job of the original each is of.</summary>
    internal Dictionary<PlanJob, JobShape> Shapes(IReadOnlyList<JobShape> shapes)
    {
        Dictionary<PlanJob, JobShape> originals = new(ReferenceEqualityComparer.Instance);
        Dictionary<PlanJob, PlanJob> longer = new(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < Request.Jobs.Count; i++)
        {
            longer.Add(_request.Jobs[i], Request.Jobs[i]);
        }

        foreach (JobShape shape in shapes)
        {
            originals.Add(longer[shape.Job], shape);
        }

        return originals;
    }

    /// <summary>A stretched solution as one of the original.</summary>
    internal QueueSolution Back(
        QueueSolution solution,
        Dictionary<PlanJob, JobShape> originals,
        CostBoard board
    )
    {
        QueueJobs jobs = new(
            board,
            [.. solution.Jobs.Shapes.Select(shape => originals[shape.Job])]
        );
        Dictionary<JobShape, int> at = new(ReferenceEqualityComparer.Instance);
        for (int job = 0; job < jobs.Count; job++)
        {
            at.Add(jobs.Shapes[job], job);
        }

        Seat[] seats = new Seat[jobs.Count];
        for (int job = 0; job < jobs.Count; job++)
        {
            seats[at[originals[solution.Jobs.Shapes[job].Job]]] = Shorter(solution.Seats[job]);
        }

        return new QueueSolution(jobs, seats, solution.Value / Times, solution.Lower / Times);
    }

    private Seat Shorter(Seat seat) =>
        seat.Runs is null
            ? seat with
            {
                Start = seat.Start / Times,
            }
            : Seat.Of([
                .. seat.Runs.Select(run =>
                    run with
                    {
                        Start = run.Start / Times,
                        End = run.End / Times,
                    }
                ),
            ]);

    private static bool HasPrices(PlanRequest request) =>
        request.Sites.All(site =>
            site.PricePerKilowattHour is { } price
            && Enumerable
                .Range(0, request.Signals.Hours)
                .All(hour => price.At(request.Signals.FirstHour + hour) is not null)
        );

    private static double Effort(JobShape shape, int times) =>
        (double)shape.Cells
        * times
        * shape.SiteCount
        * (QueueJobKinds.Of(shape) == QueueJobKind.Exact ? 20 + (shape.Work * times) : 1);

    private PlanJob Longer(PlanJob job) =>
        job with
        {
            Submitted = Later(job.Submitted),
            LatestEnd = Later(job.LatestEnd),
            Work = job.Work * Times,
            ResumeEnergy = job.ResumeEnergy.Scale(Times, 1),
            DataGigabytes = job.DataGigabytes * Times,
        };

    private SignalMatrix Longer(SignalMatrix signals) =>
        new(
            [.. signals.Sites.Select(site => Longer(site, signals))],
            signals.FirstHour,
            signals.Hours * Times,
            (site, hour) =>
            {
                int row = 0;
                while (signals.Sites[row].Id != site.Id)
                {
                    row++;
                }

                CarbonIntensity figure = signals[row, Earlier(hour)];
                return figure.IsKnown
                    ? new HourlyIntensity(
                        Bounded<CarbonIntensity>.Exactly(figure),
                        IntensityTier.Observed
                    )
                    : null;
            }
        );

    private PlanSite Longer(PlanSite site, SignalMatrix signals) =>
        site with
        {
            Capacity = Longer(site.Capacity, signals),
            PricePerKilowattHour =
                _request.Objective is PlanObjective.Carbon
                    ? null
                    : Longer(site.PricePerKilowattHour, signals),
        };

    private HourlySchedule? Longer(HourlySchedule? schedule, SignalMatrix signals) =>
        schedule is null
            ? null
            : HourlySchedule.Dated(
                signals.FirstHour,
                [
                    .. Enumerable
                        .Range(0, signals.Hours * Times)
                        .Select(i => schedule.At(Earlier(signals.FirstHour + i)) ?? 0),
                ]
            );

    private long Earlier(long hour) =>
        _request.Signals.FirstHour + ((hour - _request.Signals.FirstHour) / Times);

    private long Later(long instant) => _origin + ((instant - _origin) * Times);

    private DateTimeOffset Later(DateTimeOffset instant) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Later(instant.ToUnixTimeMilliseconds()));

    private static long Milliseconds(double hours) => (long)Math.Round(hours * Hour);

    private static long Common(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
