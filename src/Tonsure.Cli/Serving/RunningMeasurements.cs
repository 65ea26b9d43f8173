using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;
using Tonsure.Measuring;
using Tonsure.Quantities;
using Tonsure.Web.Asking;

namespace Tonsure.Cli.Serving;

/// <summary>Reads the journals of this home, at most twice a second however many look.</summary>
internal sealed class RunningMeasurements(CommandContext cli, FactorsBook factors)
    : IRunningMeasurements
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);

    private readonly JournalFollower _follower = new(
        [cli.World.Home.Journal, cli.World.FallbackJournal],
        RunningMeasurement.MostRecent
    );
    private readonly Lock _lock = new();
    private Task<IReadOnlyList<RunningMeasurement>>? _seen;
    private long _at;

    public Task<IReadOnlyList<RunningMeasurement>> NowAsync(CancellationToken cancellationToken) =>
        AskingFaults.GuardAsync(() => SeenAsync(cancellationToken));

    private Task<IReadOnlyList<RunningMeasurement>> SeenAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_seen is null || _seen.IsFaulted || cli.World.Time.GetElapsedTime(_at) >= Fresh)
            {
                _at = cli.World.Time.GetTimestamp();
                _seen = Task.Run(Look, CancellationToken.None);
            }

            return _seen.WaitAsync(cancellationToken);
        }
    }

    private IReadOnlyList<RunningMeasurement> Look() =>
        [
            .. _follower
                .Look()
                .Select(Of)
                .OrderByDescending(run => run.Interval.StartMs)
                .ThenBy(run => run.Measurement),
        ];

    private RunningMeasurement Of(FollowedRun followed)
    {
        RunContext context = followed.Context;
        long now = cli.World.Time.GetUtcNow().ToUnixTimeMilliseconds();
        MeasuredRun run = followed.SoFar.Finish(
            complete: false,
            now,
            () => Guid.CreateVersion7(cli.World.Time.GetUtcNow())
        );
        return new RunningMeasurement(
            context.Measurement,
            context.RunId,
            context.Subject,
            context.Owner,
            context.Kind,
            context.Site,
            context.Zone,
            run.Interval,
            followed.IsAlive,
            run.Energy,
            cli.World.Tables.Knows(context.Zone) ? Sums(run) : null,
            run.Grade,
            [
                .. run.Components.Select(part => new RunningComponent(
                    part.Component,
                    part.Energy,
                    part.Evidence
                )),
            ],
            [.. followed.Recent.Select(RunningPoints.Of)]
        );
    }

    private FootprintSums Sums(MeasuredRun run)
    {
        FootprintFactors now = factors.Now();
        return FootprintTotal
            .Of(
                "",
                [
                    .. run.Activities.Select(activity => new FootprintRow(
                        "",
                        $"{activity.Evidence.Method} {activity.Evidence.Version}",
                        activity.Evidence.Grade,
                        EvidenceGrade.Measured,
                        1,
                        activity.Energy is null ? 1 : 0,
                        ActivityFootprint.Of(activity, now)
                    )),
                ]
            )
            .Sums;
    }
}
