using System.Globalization;
using Tonsure.Adapters.Interop;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>CPU times from Linux procfs. Every figure is the highest seen so far, so that none falls.</summary>
/// <param name="procRoot">Where procfs is: <c>/proc</c>.</param>
public sealed class ProcfsCpuTimes(string procRoot) : ICpuTimeSource
{
    private static readonly long MicrosecondsPerTick =
        1_000_000 / Math.Max(1, (long)Libc.SystemConfiguration(Libc.ClockTicks));

    private readonly ProcessTree _tree = new(procRoot);
    private CpuTimes _highest;

    /// <summary>From here on this process and its descendants are the run.</summary>
    public void RunStarted(int pid) => _tree.Follow(pid);

    /// <summary>
    /// The run has ended, and the system told its whole CPU time (<c>wait4</c>): finer than clock ticks, and children that came
    /// and went between two readings included.
    /// </summary>
    public void RunEnded(TimeSpan cpuTime) =>
        _highest = _highest with { Run = Math.Max(_highest.Run, (long)cpuTime.TotalMicroseconds) };

    /// <inheritdoc/>
    public CpuTimes Read()
    {
        long host = HostTicks() * MicrosecondsPerTick;
        long run = _tree.ReadTicks() * MicrosecondsPerTick;
        _highest = new CpuTimes(
            Math.Max(_highest.HostBusy, host),
            Math.Max(_highest.Run, run),
            Math.Max(_highest.Self, SelfMicroseconds())
        );
        return _highest;
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<int> Processes => _tree.Living;

    /// <summary>Resident pages of the processes seen by the last reading; pages they share are counted for each of them.</summary>
    public long? ResidentBytes()
    {
        long? bytes = null;
        Span<byte> buffer = stackalloc byte[256];
        foreach (int pid in _tree.Living)
        {
            string path = Path.Combine(
                procRoot,
                pid.ToString(CultureInfo.InvariantCulture),
                "statm"
            );
            ReadOnlySpan<byte> text = SmallFile.ReadOrNothing(path, buffer);
            if (TryField(text, 1, out long pages))
            {
                bytes = (bytes ?? 0) + (pages * Environment.SystemPageSize);
            }
        }

        return bytes;
    }

    // cpu user nice system idle iowait irq softirq steal …: stolen time was another machine's work, and guests' time is
    // inside user and nice already.
    private long HostTicks()
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
            busy += TryField(text, field, out long ticks) ? ticks : 0;
        }

        return busy;
    }

    // The system's own answer is finer than clock ticks; a faked tree has the last word where it names this process.
    private long SelfMicroseconds() =>
        procRoot != "/proc"
        && ProcessStat.TryRead(Path.Combine(procRoot, "self", "stat"), out ProcessStat self)
            ? self.OwnTicks * MicrosecondsPerTick
            : (long)Environment.CpuUsage.TotalTime.TotalMicroseconds;

    private static bool TryField(ReadOnlySpan<byte> text, int index, out long value)
    {
        value = 0;
        int field = 0;
        foreach (Range range in text.SplitAny(" \n"u8))
        {
            if (field == index)
            {
                return long.TryParse(text[range], CultureInfo.InvariantCulture, out value);
            }

            field++;
        }

        return false;
    }
}
