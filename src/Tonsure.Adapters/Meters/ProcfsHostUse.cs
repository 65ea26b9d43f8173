using System.Collections.Immutable;
using Tonsure.Adapters.Interop;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>What the host and the runs on it have used, from Linux procfs. No time ever falls.</summary>
/// <param name="procRoot">Where procfs is: <c>/proc</c>.</param>
internal sealed class ProcfsHostUse(string procRoot) : IHostUseSource, ICpuTimeSource
{
    private static readonly long MicrosecondsPerTick =
        1_000_000 / Math.Max(1, (long)Libc.SystemConfiguration(Libc.ClockTicks));

    private readonly Dictionary<Guid, (ProcfsRunUse Use, bool WithMemory)> _runs = [];
    private long _busy;
    private CpuTimes _last;

    /// <summary>The runs that are measured.</summary>
    public IReadOnlyDictionary<Guid, (ProcfsRunUse Use, bool WithMemory)> Runs => _runs;

    /// <summary>Adds a run; what it has used is in the readings from here on.</summary>
    /// <param name="use">Its processes.</param>
    /// <param name="withMemory">Whether its resident memory is to be told.</param>
    public void Add(ProcfsRunUse use, bool withMemory) =>
        _runs[use.Processes.Measurement] = (use, withMemory);

    /// <summary>Forgets a run.</summary>
    public void Remove(Guid measurement) => _ = _runs.Remove(measurement);

    /// <inheritdoc/>
    public HostUse Read()
    {
        _busy = Math.Max(_busy, BusyTicks() * MicrosecondsPerTick);
        ImmutableDictionary<Guid, RunUse> runs = _runs.ToImmutableDictionary(
            run => run.Key,
            run => run.Value.Use.Read(run.Value.WithMemory)
        );
        _last = new CpuTimes(_busy, runs.Values.Sum(u => u.Run), runs.Values.Sum(u => u.Self));
        return new HostUse(_busy, runs) { Processes = Processes() };
    }

    private ImmutableDictionary<int, Guid> Processes()
    {
        ImmutableDictionary<int, Guid>.Builder processes = ImmutableDictionary.CreateBuilder<
            int,
            Guid
        >();
        foreach ((Guid run, (ProcfsRunUse use, _)) in _runs)
        {
            foreach (int pid in use.Living)
            {
                processes[pid] = run;
            }
        }

        return processes.ToImmutable();
    }

    /// <summary>The last reading as sums, so that a model speaks of the same instant as the split does.</summary>
    CpuTimes ICpuTimeSource.Read() => _last;

    // cpu user nice system idle iowait irq softirq steal …: stolen time was another machine's work, and guests' time is
    // inside user and nice already.
    private long BusyTicks()
    {
        Span<byte> buffer = stackalloc byte[256];
        ReadOnlySpan<byte> text = SmallFile.ReadOrNothing(Path.Combine(procRoot, "stat"), buffer);
        if (!text.StartsWith("cpu "u8))
        {
            return 0;
        }

        long busy = 0;
        text = text[4..].TrimStart((byte)' ');
        foreach (int field in (ReadOnlySpan<int>)[0, 1, 2, 5, 6])
        {
            busy += SmallFile.TryField(text, field, out long ticks) ? ticks : 0;
        }

        return busy;
    }
}
