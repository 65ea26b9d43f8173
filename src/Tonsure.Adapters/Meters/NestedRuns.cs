using System.Collections.Immutable;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>
/// Runs inside runs, such as measured ranks below a measured launcher: what the inner run and its tool use is not the outer run's.
/// A process belongs to the innermost run that holds it.
/// </summary>
internal sealed class NestedRuns
{
    private readonly Dictionary<Guid, Entry> _runs = [];

    /// <summary>Nothing is known yet.</summary>
    public NestedRuns() { }

    /// <summary>Goes on where another process stopped.</summary>
    public NestedRuns(IEnumerable<Entry> saved)
    {
        foreach (Entry entry in saved)
        {
            _runs[entry.Run] = entry;
        }
    }

    /// <summary>Where it stands, for another process.</summary>
    public ImmutableArray<Entry> Saved => [.. _runs.Values];

    /// <summary>Whether a run was added.</summary>
    public bool Knows(Guid run) => _runs.ContainsKey(run);

    /// <summary>A run joins.</summary>
    /// <param name="run">The run.</param>
    /// <param name="self">What its tool has used by now, in microseconds: inside another run it was that run's until now.</param>
    public void Add(Guid run, long self) =>
        _runs[run] = new Entry(
            run,
            new RunUse(0, 0, null),
            Gone: 0,
            SelfAtJoin: self,
            SelfBefore: 0,
            [
                .. _runs.Values.Select(other => new Inner(
                    other.Run,
                    other.Net.Run,
                    other.Net.Self,
                    WasThere: true
                )),
            ]
        );

    /// <summary>A run leaves: what it has used stays subtracted, what its processes use from here on is the outer run's.</summary>
    public void Remove(Guid run)
    {
        if (!_runs.Remove(run, out Entry? gone))
        {
            return;
        }

        foreach (Entry outer in _runs.Values.ToArray())
        {
            if (outer.Inners.FirstOrDefault(inner => inner.Run == run) is { } held)
            {
                _runs[outer.Run] = outer with
                {
                    Gone = outer.Gone + held.Part(gone.Net),
                    Inners = outer.Inners.Remove(held),
                };
            }
        }
    }

    /// <summary>What each run has used itself; no figure falls.</summary>
    /// <param name="seen">All runs that were added.</param>
    public ImmutableDictionary<Guid, RunUse> Net(IReadOnlyList<Seen> seen)
    {
        foreach (Seen outer in seen)
        {
            foreach (Seen inner in seen)
            {
                Look(outer, inner);
            }
        }

        // An inner run's own part is known before what is left for the outer one.
        foreach (Seen run in seen.OrderByDescending(run => Depth(run.Run)))
        {
            Entry entry = _runs[run.Run];
            long held = entry.Inners.Sum(inner => inner.Part(_runs[inner.Run].Net));
            _runs[run.Run] = entry with
            {
                Net = new RunUse(
                    Math.Max(entry.Net.Run, run.Gross.Run - entry.Gone - held),
                    Math.Max(entry.Net.Self, run.Gross.Self - entry.SelfBefore),
                    null
                ),
            };
        }

        return seen.ToImmutableDictionary(run => run.Run, run => _runs[run.Run].Net);
    }

    /// <summary>Whose each process is.</summary>
    public ImmutableDictionary<int, Guid> Owners(IReadOnlyList<Seen> seen)
    {
        ImmutableDictionary<int, Guid>.Builder owners = ImmutableDictionary.CreateBuilder<
            int,
            Guid
        >();
        foreach (Seen run in seen.OrderBy(run => Depth(run.Run)))
        {
            foreach (int pid in run.Living)
            {
                owners[pid] = run.Run;
            }
        }

        return owners.ToImmutable();
    }

    /// <summary>How many runs hold it.</summary>
    private int Depth(Guid run) =>
        _runs.Values.Count(outer => outer.Inners.Any(i => i.Run == run && i.HoldsRoot));

    private void Look(Seen outer, Seen inner)
    {
        Entry entry = _runs[outer.Run];
        Inner? known = entry.Inners.FirstOrDefault(i => i.Run == inner.Run);
        bool holdsTool =
            known?.HoldsTool == true
            || (outer.Run != inner.Run && outer.Living.Contains(inner.Tool));
        // What a tool started is where the tool is, though it may have ended before anybody looked.
        bool holdsRoot =
            known?.HoldsRoot == true
            || (holdsTool && !inner.Processes.Attached)
            || HoldsRoot(outer, inner);
        if (holdsRoot == (known?.HoldsRoot == true) && holdsTool == (known?.HoldsTool == true))
        {
            return;
        }

        Inner found = (known ?? new Inner(inner.Run, 0, 0, WasThere: false)) with
        {
            HoldsRoot = holdsRoot,
            HoldsTool = holdsTool,
        };
        _runs[outer.Run] = entry with
        {
            Inners = (known is null ? entry.Inners : entry.Inners.Remove(known)).Add(found),
        };
        if (holdsTool && !found.WasThere && _runs[inner.Run] is { SelfBefore: 0 } self)
        {
            _runs[inner.Run] = self with { SelfBefore = self.SelfAtJoin };
        }
    }

    private bool HoldsRoot(Seen outer, Seen inner) =>
        inner.Root is { } root
        && outer.Run != inner.Run
        && outer.Living.Contains(root)
        // Two that measure one process: the later one has it.
        && (root != outer.Root || inner.Run.CompareTo(outer.Run) > 0)
        && !_runs[inner.Run].Inners.Any(i => i.Run == outer.Run && i.HoldsRoot);

    /// <summary>A run as it was read.</summary>
    /// <param name="Processes">Which processes it is.</param>
    /// <param name="Gross">What its process tree or control group has used, inner runs included.</param>
    /// <param name="Living">Its living processes, those of inner runs included.</param>
    internal sealed record Seen(RunProcesses Processes, RunUse Gross, IReadOnlySet<int> Living)
    {
        public Guid Run => Processes.Measurement;

        public int Tool => Processes.Tool;

        public int? Root => Processes.Root;
    }

    /// <summary>What is known of a run.</summary>
    /// <param name="Run">The run.</param>
    /// <param name="Net">What it has used itself.</param>
    /// <param name="Gone">What inner runs had used that have left, in microseconds.</param>
    /// <param name="SelfAtJoin">What its tool had used when it joined.</param>
    /// <param name="SelfBefore">That, where it was an outer run's; else 0.</param>
    /// <param name="Inners">Runs that are inside it or may yet turn out to be.</param>
    internal sealed record Entry(
        Guid Run,
        RunUse Net,
        long Gone,
        long SelfAtJoin,
        long SelfBefore,
        ImmutableArray<Inner> Inners
    );

    /// <summary>A run inside another, or one that was there before it.</summary>
    /// <param name="Run">The inner run.</param>
    /// <param name="BeforeRun">What it had used when the outer one joined, in microseconds.</param>
    /// <param name="BeforeSelf">What its tool had been counted for by then.</param>
    /// <param name="WasThere">Whether it was there when the outer one joined.</param>
    internal sealed record Inner(Guid Run, long BeforeRun, long BeforeSelf, bool WasThere)
    {
        /// <summary>Whether its processes are among the outer run's.</summary>
        public bool HoldsRoot { get; init; }

        /// <summary>Whether its tool is.</summary>
        public bool HoldsTool { get; init; }

        /// <summary>What of it the outer run's processes have on their clocks.</summary>
        public long Part(RunUse net) =>
            (HoldsRoot ? Math.Max(0, net.Run - BeforeRun) : 0)
            + (HoldsTool ? Math.Max(0, net.Self - BeforeSelf) : 0);
    }
}
