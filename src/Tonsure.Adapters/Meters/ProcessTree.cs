using System.Globalization;

namespace Tonsure.Adapters.Meters;

/// <summary>
/// CPU time of a process and all its descendants, in clock ticks. A child's time goes over to its parent when the parent waits
/// for it, so the sum over the living, each with the children it has waited for, counts everything once.
/// </summary>
/// <remarks>
/// Parents are read before their children: a child that ends in between is missed until the next reading, never counted twice.
/// A descendant whose parent ends before it is followed on and keeps its time when it ends. Missed are descendants that were
/// born and lost their parent between two readings (daemons), and children whose parent ignores their end.
/// </remarks>
internal sealed class ProcessTree(string procRoot)
{
    private Dictionary<int, ProcessStat> _known = [];
    private long _endedTicks;

    /// <summary>The processes seen by the last reading.</summary>
    public IReadOnlyCollection<int> Living => _known.Keys;

    /// <summary>The same with what was read of them, for another process that goes on from here.</summary>
    public IEnumerable<(int Pid, ProcessStat Stat)> Known =>
        _known.Select(known => (known.Key, known.Value));

    /// <summary>Ticks of processes that have ended without a parent here.</summary>
    public long EndedTicks => _endedTicks;

    /// <summary>Goes on from what another process has read.</summary>
    public void Restore(IEnumerable<(int Pid, ProcessStat Stat)> known, long endedTicks)
    {
        _known = known.ToDictionary(process => process.Pid, process => process.Stat);
        _endedTicks = endedTicks;
    }

    /// <summary>Adds a process whose descendants are to be followed.</summary>
    public void Follow(int pid)
    {
        if (ProcessStat.TryRead(StatPath(pid), out ProcessStat stat))
        {
            _known[pid] = stat;
        }
    }

    /// <summary>Ticks so far; may fall for a moment while a child goes over to its parent.</summary>
    public long ReadTicks()
    {
        Dictionary<int, ProcessStat> now = [];
        Lazy<ILookup<int, int>> all = new(ScanParents);
        foreach ((int pid, ProcessStat before) in _known)
        {
            // Roots and orphans, whose parents are not here; the others are found as children.
            if (!_known.ContainsKey(before.Parent))
            {
                Walk(pid, before.Start, now, all);
            }
        }

        foreach ((int pid, ProcessStat before) in _known)
        {
            bool isHere = now.TryGetValue(pid, out ProcessStat stat) && stat.Start == before.Start;
            if (!isHere && _known.ContainsKey(before.Parent))
            {
                // Ended, and its parent has its time; or its parent ended and it lives on.
                Walk(pid, before.Start, now, all);
            }
            else if (!isHere)
            {
                _endedTicks += before.Ticks;
            }
        }

        _known = now;
        return _endedTicks + now.Values.Sum(stat => stat.Ticks);
    }

    private void Walk(
        int pid,
        long start,
        Dictionary<int, ProcessStat> found,
        Lazy<ILookup<int, int>> all
    )
    {
        if (
            !ProcessStat.TryRead(StatPath(pid), out ProcessStat root)
            || root.Start != start
            || !found.TryAdd(pid, root)
        )
        {
            return;
        }

        Stack<int> parents = new([pid]);
        while (parents.TryPop(out int parent))
        {
            foreach (int child in Children(parent, all))
            {
                if (
                    ProcessStat.TryRead(StatPath(child), out ProcessStat stat)
                    && found.TryAdd(child, stat)
                )
                {
                    parents.Push(child);
                }
            }
        }
    }

    private List<int> Children(int pid, Lazy<ILookup<int, int>> all)
    {
        string tasks = Path.Combine(procRoot, Text(pid), "task");
        // Kernels built without CONFIG_PROC_CHILDREN have no such file.
        if (!File.Exists(Path.Combine(tasks, Text(pid), "children")))
        {
            return [.. all.Value[pid]];
        }

        List<int> children = [];
        try
        {
            foreach (string task in Directory.EnumerateDirectories(tasks))
            {
                string text = SmallFile.TextOrNull(Path.Combine(task, "children")) ?? "";
                foreach (Range range in text.AsSpan().Split(' '))
                {
                    if (
                        int.TryParse(
                            text.AsSpan()[range],
                            CultureInfo.InvariantCulture,
                            out int child
                        )
                    )
                    {
                        children.Add(child);
                    }
                }
            }
        }
        catch (IOException)
        {
            // The process ended while its threads were listed.
        }

        return children;
    }

    private ILookup<int, int> ScanParents()
    {
        List<(int Parent, int Pid)> processes = [];
        foreach (string path in Directory.EnumerateDirectories(procRoot))
        {
            if (
                int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out int pid)
                && ProcessStat.TryRead(Path.Combine(path, "stat"), out ProcessStat stat)
            )
            {
                processes.Add((stat.Parent, pid));
            }
        }

        return processes.ToLookup(p => p.Parent, p => p.Pid);
    }

    private string StatPath(int pid) => Path.Combine(procRoot, Text(pid), "stat");

    private static string Text(int pid) => pid.ToString(CultureInfo.InvariantCulture);
}
