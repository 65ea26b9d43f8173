using System.Collections.Immutable;
using System.Globalization;
using Tonsure.Adapters.Interop;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>What one run and the tool that measures it have used, from Linux procfs and the run's control group. No time ever falls.</summary>
internal sealed class ProcfsRunUse
{
    private static readonly long MicrosecondsPerTick =
        1_000_000 / Math.Max(1, (long)Libc.SystemConfiguration(Libc.ClockTicks));

    private readonly string _procRoot;
    private readonly ProcessTree _tree;
    private long _before;
    private RunUse _highest;

    public ProcfsRunUse(string procRoot, RunProcesses processes)
    {
        _procRoot = procRoot;
        Processes = processes;
        _tree = new ProcessTree(procRoot);
    }

    /// <summary>Goes on where another process stopped.</summary>
    public ProcfsRunUse(string procRoot, Snapshot saved)
        : this(procRoot, saved.Processes)
    {
        (_before, _highest) = (saved.Before, saved.Highest);
        _tree.Restore(saved.Living, saved.EndedTicks);
    }

    /// <summary>The run's processes.</summary>
    public RunProcesses Processes { get; private set; }

    /// <summary>Where it stands, for another process.</summary>
    public Snapshot Saved => new(Processes, _before, _highest, [.. _tree.Known], _tree.EndedTicks);

    /// <summary>From here on this process and its descendants are the run.</summary>
    /// <param name="pid">The process.</param>
    /// <param name="attached">Whether it was there before.</param>
    /// <param name="cgroup">The control group that it was started in.</param>
    public void Follow(int pid, bool attached, string? cgroup)
    {
        Processes = Processes with { Root = pid, Attached = attached, Cgroup = cgroup };
        _tree.Follow(pid);
        _before = attached ? _tree.ReadTicks() * MicrosecondsPerTick : 0;
    }

    /// <summary>
    /// The run has ended, and the system told its whole CPU time (<c>wait4</c>): finer than clock ticks, and children that came
    /// and went between two readings included.
    /// </summary>
    public void Ended(TimeSpan cpuTime) =>
        _highest = _highest with { Run = Math.Max(_highest.Run, (long)cpuTime.TotalMicroseconds) };

    /// <summary>What was used so far, by runs inside this one too.</summary>
    /// <param name="withMemory">Whether resident memory is asked for.</param>
    public RunUse Read(bool withMemory)
    {
        // A control group counts what has ended and what has left its parents, to the microsecond.
        long run = Grouped() ?? ((_tree.ReadTicks() * MicrosecondsPerTick) - _before);
        _highest = new RunUse(
            Math.Max(_highest.Run, run),
            Math.Max(_highest.Self, Tool()),
            withMemory ? ResidentBytes(Living) : null
        );
        return _highest;
    }

    /// <summary>The run's living processes, those of runs inside it too.</summary>
    public IEnumerable<int> Living =>
        Processes.Cgroup is { } group ? RunCgroup.Pids(group) : _tree.Living;

    /// <summary>Resident pages of processes of the run; pages that they share are counted for each of them.</summary>
    public long? ResidentBytes(IEnumerable<int> processes)
    {
        long? bytes = null;
        Span<byte> buffer = stackalloc byte[256];
        foreach (int pid in processes)
        {
            string path = Path.Combine(
                _procRoot,
                pid.ToString(CultureInfo.InvariantCulture),
                "statm"
            );
            ReadOnlySpan<byte> text = SmallFile.ReadOrNothing(path, buffer);
            if (SmallFile.TryField(text, 1, out long pages))
            {
                bytes = (bytes ?? 0) + (pages * Environment.SystemPageSize);
            }
        }

        return bytes;
    }

    private long? Grouped() =>
        Processes.Cgroup is { } group ? RunCgroup.UsedMicroseconds(group) : null;

    /// <summary>What the tool has used since its start, in microseconds.</summary>
    /// <remarks>The system's own answer is finer than clock ticks; a faked tree has the last word where it names this process.</remarks>
    public long Tool()
    {
        bool isSelf = Processes.Tool == Environment.ProcessId;
        bool isFaked = _procRoot != "/proc";
        string name = isSelf && isFaked ? "self" : Text(Processes.Tool);
        return (isFaked || !isSelf)
            && ProcessStat.TryRead(Path.Combine(_procRoot, name, "stat"), out ProcessStat tool)
                ? tool.OwnTicks * MicrosecondsPerTick
            : isSelf ? (long)Environment.CpuUsage.TotalTime.TotalMicroseconds
            : 0;
    }

    private static string Text(int pid) => pid.ToString(CultureInfo.InvariantCulture);

    /// <summary>What another process needs to go on.</summary>
    /// <param name="Processes">The run's processes.</param>
    /// <param name="Before">What an attached process had used before, in microseconds.</param>
    /// <param name="Highest">The highest figures so far.</param>
    /// <param name="Living">The processes of the last reading.</param>
    /// <param name="EndedTicks">Ticks of processes that have ended without a parent here.</param>
    internal sealed record Snapshot(
        RunProcesses Processes,
        long Before,
        RunUse Highest,
        ImmutableArray<(int Pid, ProcessStat Stat)> Living,
        long EndedTicks
    );
}
