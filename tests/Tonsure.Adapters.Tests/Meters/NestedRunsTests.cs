using CsCheck;
using Tonsure.Adapters.Meters;
using Tonsure.Measuring;
using Xunit;

namespace Tonsure.Adapters.Tests.Meters;

/// <summary>Measured runs inside measured runs.</summary>
public sealed class NestedRunsTests : IDisposable
{
    // Clock ticks are 10 ms on every Linux that .NET runs on.
    private const long Tick = 10_000;
    private readonly FakedProcTree _proc = new();

    public void Dispose() => _proc.Dispose();

    [Fact]
    public void What_an_inner_run_and_its_tool_use_is_not_the_outer_runs()
    {
        // The outer run 10 launches a tool 20, which runs 21.
        ProcfsHostUse host = new(_proc.Root);
        _proc.Host(1000);
        _proc.Process(5, 1, own: 3);
        Guid outer = Join(host, tool: 5, out ProcfsRunUse outerRun);
        _proc.Process(10, 5, own: 100, children: [20]);
        _proc.Process(20, 10, own: 7);
        outerRun.Follow(10, attached: false, cgroup: null);
        Assert.Equal(107 * Tick, host.Read().Runs[outer].Run);

        Guid inner = Join(host, tool: 20, out ProcfsRunUse innerRun);
        _proc.Process(20, 10, own: 9, children: [21]);
        _proc.Process(21, 20, own: 50);
        innerRun.Follow(21, attached: false, cgroup: null);
        HostUse use = host.Read();
        // The inner tool was the outer run's until it joined.
        Assert.Equal((107 * Tick, 3 * Tick), (use.Runs[outer].Run, use.Runs[outer].Self));
        Assert.Equal((50 * Tick, 2 * Tick), (use.Runs[inner].Run, use.Runs[inner].Self));
        Assert.Equal(
            (outer, outer, inner),
            (use.Processes[10], use.Processes[20], use.Processes[21])
        );

        // The inner run has ended, its tool waited for it and leaves; what the tool does from then on is the outer run's.
        _proc.End(21);
        _proc.Process(20, 10, own: 10, waited: 55);
        innerRun.Ended(TimeSpan.FromMilliseconds(550));
        use = host.Read();
        Assert.Equal((55 * Tick, 3 * Tick), (use.Runs[inner].Run, use.Runs[inner].Self));
        Assert.Equal(107 * Tick, use.Runs[outer].Run);
        host.Remove(inner);
        _proc.Process(20, 10, own: 14, waited: 55);
        Assert.Equal(111 * Tick, host.Read().Runs[outer].Run);
        _proc.End(20);
        _proc.Process(10, 5, own: 101, waited: 69);
        Assert.Equal(112 * Tick, host.Read().Runs[outer].Run);
    }

    [Fact]
    public void An_inner_run_that_came_and_went_between_two_looks_is_not_the_outer_runs_either()
    {
        ProcfsHostUse host = new(_proc.Root);
        _proc.Process(5, 1, own: 3);
        Guid outer = Join(host, tool: 5, out ProcfsRunUse outerRun);
        _proc.Process(10, 5, own: 100, children: [20]);
        _proc.Process(20, 10, own: 7);
        outerRun.Follow(10, attached: false, cgroup: null);
        _ = host.Read();
        Guid inner = Join(host, tool: 20, out ProcfsRunUse innerRun);
        innerRun.Follow(21, attached: false, cgroup: null);
        _proc.Process(20, 10, own: 7, waited: 40);
        innerRun.Ended(TimeSpan.FromMilliseconds(400));
        HostUse use = host.Read();
        Assert.Equal((107 * Tick, 40 * Tick), (use.Runs[outer].Run, use.Runs[inner].Run));
    }

    [Fact]
    public void Who_goes_on_for_a_dead_owner_knows_what_is_inside_what()
    {
        ProcfsHostUse host = new(_proc.Root);
        _proc.Process(5, 1, own: 3);
        Guid outer = Join(host, tool: 5, out ProcfsRunUse outerRun);
        _proc.Process(10, 5, own: 100, children: [20]);
        _proc.Process(20, 10, own: 7, children: [21]);
        _proc.Process(21, 20, own: 0);
        outerRun.Follow(10, attached: false, cgroup: null);
        _ = host.Read();
        _ = Join(host, tool: 20, out ProcfsRunUse innerRun);
        innerRun.Follow(21, attached: false, cgroup: null);
        _ = host.Read();

        ProcfsHostUse next = new(_proc.Root, new NestedRuns(host.Nested));
        next.Add(new ProcfsRunUse(_proc.Root, outerRun.Saved), withMemory: false);
        next.Add(new ProcfsRunUse(_proc.Root, innerRun.Saved), withMemory: false);
        _proc.End(21);
        _proc.Process(20, 10, own: 7, waited: 60);
        next.Runs[innerRun.Processes.Measurement].Use.Ended(TimeSpan.FromMilliseconds(600));
        HostUse use = next.Read();
        Assert.Equal(107 * Tick, use.Runs[outer].Run);
        Assert.Equal(60 * Tick, use.Runs[innerRun.Processes.Measurement].Run);
    }

    [Fact]
    public void Of_two_that_measure_one_process_the_later_one_has_it()
    {
        ProcfsHostUse host = new(_proc.Root);
        _proc.Process(10, 1, own: 100);
        Guid first = Join(host, tool: 5, out ProcfsRunUse one);
        one.Follow(10, attached: true, cgroup: null);
        _proc.Process(10, 1, own: 110);
        Assert.Equal(10 * Tick, host.Read().Runs[first].Run);
        Guid second = Join(host, tool: 6, out ProcfsRunUse two);
        two.Follow(10, attached: true, cgroup: null);
        _proc.Process(10, 1, own: 125);
        HostUse use = host.Read();
        Assert.Equal((10 * Tick, 15 * Tick), (use.Runs[first].Run, use.Runs[second].Run));
        Assert.Equal(second, use.Processes[10]);
    }

    [Fact]
    public void One_that_begins_to_measure_around_another_does_not_owe_what_that_had_used_before()
    {
        ProcfsHostUse host = new(_proc.Root);
        _proc.Process(10, 1, own: 100, children: [20]);
        _proc.Process(20, 10, own: 7, children: [21]);
        _proc.Process(21, 20, own: 30);
        Guid inner = Join(host, tool: 20, out ProcfsRunUse innerRun);
        innerRun.Follow(21, attached: false, cgroup: null);
        Assert.Equal(7 * Tick, host.Read().Runs[inner].Self);
        Guid around = Join(host, tool: 5, out ProcfsRunUse aroundRun);
        aroundRun.Follow(10, attached: true, cgroup: null);
        _proc.Process(10, 1, own: 104, children: [20]);
        _proc.Process(20, 10, own: 8, children: [21]);
        _proc.Process(21, 20, own: 50);
        HostUse use = host.Read();
        Assert.Equal(
            (50 * Tick, 8 * Tick, 4 * Tick),
            (use.Runs[inner].Run, use.Runs[inner].Self, use.Runs[around].Run)
        );
    }

    [Fact]
    public void Resident_pages_are_the_innermost_runs()
    {
        ProcfsHostUse host = new(_proc.Root);
        _proc.Process(10, 1, own: 1, children: [20]);
        _proc.Process(20, 10, own: 1, children: [21]);
        _proc.Process(21, 20, own: 1);
        Guid outer = Join(host, tool: 5, out ProcfsRunUse outerRun);
        outerRun.Follow(10, attached: false, cgroup: null);
        Guid inner = Join(host, tool: 20, out ProcfsRunUse innerRun);
        innerRun.Follow(21, attached: false, cgroup: null);
        HostUse use = host.Read();
        Assert.Equal(20L * Environment.SystemPageSize, use.Runs[outer].ResidentBytes);
        Assert.Equal(10L * Environment.SystemPageSize, use.Runs[inner].ResidentBytes);
    }

    /// <summary>
    /// Process i is a child of an earlier one; some are tools, whose run is the next process. All run from the beginning, and each
    /// moment some of them use time.
    /// </summary>
    [Fact]
    public void However_runs_are_nested_each_microsecond_is_in_one_place() =>
        Gen.Select(Gen.Int[0, 7].Array[8], Gen.Bool.Array[8], Gen.Int[0, 1000].Array[8].Array[1, 6])
            .Sample(
                (parents, tools, moments) =>
                {
                    int[] parent = [.. parents.Select((p, i) => i == 0 ? -1 : p % i)];
                    // A tool's run is a child of it that no other tool has.
                    (int Tool, int Root)[] runs =
                    [
                        .. Enumerable
                            .Range(0, 8)
                            .Where(i => tools[i])
                            .Select(i => (i, Root: Array.IndexOf(parent, i)))
                            .Where(run => run.Root >= 0),
                    ];
                    Guid[] ids = [.. runs.Select((_, i) => new Guid(i + 1, 0, 0, new byte[8]))];
                    NestedRuns nested = new();
                    foreach (Guid id in ids)
                    {
                        nested.Add(id, 0);
                    }

                    long[] used = new long[8];
                    foreach (int[] moment in moments)
                    {
                        for (int i = 0; i < 8; i++)
                        {
                            used[i] += moment[i];
                        }

                        NestedRuns.Seen[] seen =
                        [
                            .. runs.Select((run, i) => Seen(ids[i], run, parent, used)),
                        ];
                        Dictionary<int, long> whose = [];
                        foreach (NestedRuns.Seen run in seen)
                        {
                            whose[run.Tool] = used[run.Tool];
                            foreach (int pid in run.Living)
                            {
                                whose[pid] = used[pid];
                            }
                        }

                        long sum = nested.Net(seen).Values.Sum(use => use.Run + use.Self);
                        Assert.Equal(whose.Values.Sum(), sum);
                    }
                }
            );

    private static NestedRuns.Seen Seen(
        Guid id,
        (int Tool, int Root) run,
        int[] parent,
        long[] used
    )
    {
        HashSet<int> tree = [run.Root];
        for (int i = 0; i < parent.Length; i++)
        {
            if (parent[i] >= 0 && tree.Contains(parent[i]))
            {
                _ = tree.Add(i);
            }
        }

        return new NestedRuns.Seen(
            new RunProcesses(id, run.Tool, run.Root),
            new RunUse(tree.Sum(i => used[i]), used[run.Tool], null),
            tree
        );
    }

    private Guid Join(ProcfsHostUse host, int tool, out ProcfsRunUse run)
    {
        Guid id = Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(host.Runs.Count));
        run = new ProcfsRunUse(_proc.Root, new RunProcesses(id, tool));
        host.Add(run, withMemory: true);
        return id;
    }
}
