using System.Collections.Immutable;
using Tonsure.Adapters.Interop;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>What the host and the runs on it have used, from Linux procfs. No time ever falls.</summary>
/// <param name="procRoot">Where procfs is: <c>/proc</c>.</param>
/// <param name="nested">Which runs are inside which.</param>
internal sealed class ProcfsHostUse(string procRoot, NestedRuns nested)
    : IHostUseSource,
        ICpuTimeSource
{
    private static readonly long MicrosecondsPerTick =
        1_000_000 / Math.Max(1, (long)Libc.SystemConfiguration(Libc.ClockTicks));

    private readonly Dictionary<Guid, (ProcfsRunUse Use, bool WithMemory)> _runs = [];
    private long _busy;
    private CpuTimes _last;

    /// <summary>A host on which no run is known yet.</summary>
    public ProcfsHostUse(string procRoot)
        : this(procRoot, new NestedRuns()) { }

    /// <summary>Which runs are inside which, for another process.</summary>
    public ImmutableArray<NestedRuns.Entry> Nested => nested.Saved;

    /// <summary>The runs that are measured.</summary>
    public IReadOnlyDictionary<Guid, (ProcfsRunUse Use, bool WithMemory)> Runs => _runs;

    /// <summary>Adds a run; what it has used is in the readings from here on.</summary>
    /// <param name="use">Its processes.</param>
    /// <param name="withMemory">Whether its resident memory is to be told.</param>
    public void Add(ProcfsRunUse use, bool withMemory)
    {
        Guid run = use.Processes.Measurement;
        _runs[run] = (use, withMemory);
        if (!nested.Knows(run))
        {
            nested.Add(run, use.Tool());
        }
    }

    /// <summary>Forgets a run.</summary>
    public void Remove(Guid measurement)
    {
        _ = _runs.Remove(measurement);
        nested.Remove(measurement);
    }

    /// <inheritdoc/>
    public HostUse Read()
    {
        _busy = Math.Max(_busy, BusyTicks() * MicrosecondsPerTick);
        NestedRuns.Seen[] seen =
        [
            .. _runs.Values.Select(run => new NestedRuns.Seen(
                run.Use.Processes,
                run.Use.Read(withMemory: false),
                run.Use.Living.ToHashSet()
            )),
        ];
        ImmutableDictionary<Guid, RunUse> net = nested.Net(seen);
        ImmutableDictionary<int, Guid> owners = nested.Owners(seen);
        _last = new CpuTimes(_busy, net.Values.Sum(u => u.Run), net.Values.Sum(u => u.Self));
        return new HostUse(
            _busy,
            net.ToImmutableDictionary(
                run => run.Key,
                run => run.Value with { ResidentBytes = ResidentBytes(run.Key, owners) }
            )
        )
        {
            Processes = owners,
        };
    }

    /// <summary>Pages of the processes that are a run's own; null where nobody asks for them or they cannot be told.</summary>
    private long? ResidentBytes(Guid run, ImmutableDictionary<int, Guid> owners) =>
        _runs[run] is (var use, WithMemory: true)
            ? use.ResidentBytes(use.Living.Where(pid => owners.GetValueOrDefault(pid) == run))
            : null;

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
