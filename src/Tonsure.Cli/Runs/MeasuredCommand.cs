using Tonsure.Accounting;
using Tonsure.Adapters;
using Tonsure.Adapters.Engines;
using Tonsure.Adapters.Ledgers;
using Tonsure.Adapters.Meters;
using Tonsure.Adapters.Meters.Sharing;
using Tonsure.Cli.Commands;
using Tonsure.Measuring;

namespace Tonsure.Cli.Runs;

/// <summary>
/// Measures one command from its first to its last instant. Before it starts, whatever is wrong stops us; after it has started,
/// nothing of ours changes what it does or how it exits.
/// </summary>
internal sealed class MeasuredCommand(CommandContext cli, RunRequest request)
{
    private readonly Composition _world = cli.World;
    private readonly TimeProvider _time = cli.World.Time;

    /// <summary>What was measured; null until the command has ended, and where something of ours failed then.</summary>
    public RunResult? Result { get; private set; }

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await Recovery.RunAsync(cli, cancellationToken);
        MeterSet meters = _world.Meters;
        // Shipped tables are read before the start too: a broken one stops us here.
        _ = _world.Tables;
        RunContext context = Context(meters);
        using RunJournal first = RunJournal.Begin(_world.Home.Journal, context, _time);
        using FallbackJournal journal = new(
            first,
            _world.FallbackJournal,
            context,
            _time,
            JournalFailed
        );
        Probe();
        using SharedRunMeter meter = SharedRunMeter.On(
            meters,
            context.Measurement,
            request.Idle,
            _time,
            Alone
        );
        TimeSpan interval = await meter.BeginAsync(request.Interval, cancellationToken);
        (Task<ChildExit> exit, SignalForwarding? signals) = await StartAsync(
            meter,
            request.Pid is null ? meters.NewCgroup(context.Measurement) : null
        );
        using (signals)
        {
            RunAccumulator accumulator = new(context);
            ChildExit ended = await SampleAsync(meter, interval, journal, accumulator, exit);
            await FinishAsync(journal, accumulator);
            return ended.Code;
        }
    }

    private RunContext Context(MeterSet meters)
    {
        DateTimeOffset now = _time.GetUtcNow();
        Guid measurement = Guid.CreateVersion7(now);
        return new RunContext
        {
            Measurement = measurement,
            RunId = request.RunId ?? measurement.ToString(),
            Subject = request.Subject,
            Owner = request.Owner,
            Kind = request.Kind,
            Site = request.Place.Site,
            Zone = request.Place.Zone,
            Labels = request.Labels,
            StartMs = now.ToUnixTimeMilliseconds(),
            Idle = request.Idle,
            ReservedCpus = meters.ReservedCpus(request.Idle),
            Source = $"tonsure run {ProgramVersion.Text}",
        };
    }

    /// <summary>A ledger that cannot be written is found out before the command starts.</summary>
    private void Probe() => _world.Home.EnsureWritable();

    private async ValueTask<(Task<ChildExit> Exit, SignalForwarding? Signals)> StartAsync(
        SharedRunMeter meter,
        RunCgroup? group
    )
    {
        if (request.Pid is { } pid)
        {
            await meter.RunStartedAsync(pid, attached: true, cgroup: null);
            // Interrupted, we end the measurement and leave the process alone.
            TaskCompletionSource<ChildExit> stopped = new();
            return (
                Task.WhenAny(AttachedProcess.Wait(_world.ProcRoot, pid, _time), stopped.Task)
                    .Unwrap(),
                new SignalForwarding(
                    _ => stopped.TrySetResult(new ChildExit(0, TimeSpan.Zero)),
                    keyboardReachesIt: false
                )
            );
        }

        ChildProcess child = StartIn(group, out bool grouped);
        await meter.RunStartedAsync(child.Id, attached: false, grouped ? group!.Folder : null);
        return (child.Exit, new SignalForwarding(child.Signal, keyboardReachesIt: true));
    }

    /// <summary>A child starts in the group that its parent is in; this process is there only meanwhile.</summary>
    private ChildProcess StartIn(RunCgroup? group, out bool grouped)
    {
        bool entered = group?.TryEnter() == true;
        ChildProcess? child = null;
        try
        {
            child = ChildProcess.Start(request.Command);
            return child;
        }
        finally
        {
            grouped = entered && group!.TryLeave() && child is not null;
            if (!grouped)
            {
                group?.Remove();
            }
        }
    }

    private async Task<ChildExit> SampleAsync(
        SharedRunMeter meter,
        TimeSpan interval,
        FallbackJournal journal,
        RunAccumulator accumulator,
        Task<ChildExit> exit
    )
    {
        while (await Task.WhenAny(exit, Task.Delay(interval, _time)) != exit)
        {
            Keep(journal, accumulator, await meter.SampleAsync());
        }

        ChildExit ended = await exit;
        Keep(journal, accumulator, await meter.FinishAsync(ended.CpuTime));
        return ended;
    }

    private static void Keep(
        FallbackJournal journal,
        RunAccumulator accumulator,
        IReadOnlyList<RunSample> samples
    )
    {
        foreach (RunSample sample in samples)
        {
            accumulator.Add(sample);
            journal.Append(sample);
        }
    }

    private void Alone(string place, string detail) =>
        cli.Warn(cli.Texts.OtherRunsUnseen(place, detail));

    /// <summary>The child has ended: what fails from here on is told and changes no exit code.</summary>
    private async Task FinishAsync(FallbackJournal journal, RunAccumulator accumulator)
    {
        try
        {
            MeasuredRun run = accumulator.Finish(
                complete: true,
                _time.GetUtcNow().ToUnixTimeMilliseconds(),
                () => Guid.CreateVersion7(_time.GetUtcNow())
            );
            await EnterAsync(journal, run);
            RunResult result = RunResult.Of(cli, request, run);
            Result = result;
            if (!request.Quiet)
            {
                RunSummary.Write(cli, result);
            }

            RunJson.Write(cli, request, result);
        }
        catch (Exception e)
        {
            Faults.Report(cli, e);
        }
    }

    private async Task EnterAsync(FallbackJournal journal, MeasuredRun run)
    {
        try
        {
            await _world.Ledger.AppendAsync(
                run.Context.Measurement,
                run.Activities,
                CancellationToken.None
            );
            journal.Discard();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            journal.MoveOver(e);
        }
    }

    private void JournalFailed(string place, string detail, string? second) =>
        cli.Warn(
            second is null
                ? cli.Texts.LedgerLost(place, detail)
                : cli.Texts.LedgerFallback(place, detail, second)
        );
}
