using System.Diagnostics;
using Tonsure.Adapters.Meters;
using Tonsure.Measuring;
using Xunit;

namespace Tonsure.Adapters.Tests.Meters;

public sealed class ProcfsHostUseTests : IDisposable
{
    // Clock ticks are 10 ms on every Linux that .NET runs on.
    private const long Tick = 10_000;
    private readonly FakedProcTree _proc = new();
    private readonly ProcfsHostUse _host;
    private readonly ProcfsRunUse _run;

    public ProcfsHostUseTests() => (_host, _run) = Watch(_proc.Root);

    private static (ProcfsHostUse, ProcfsRunUse) Watch(string procRoot)
    {
        ProcfsHostUse host = new(procRoot);
        ProcfsRunUse run = new(procRoot, new RunProcesses(Guid.Empty, Environment.ProcessId));
        host.Add(run, withMemory: true);
        return (host, run);
    }

    [Fact]
    public void Idle_waiting_stolen_and_guest_time_is_not_the_hosts_busy_time()
    {
        _proc.Host(500);
        Assert.Equal(500 * Tick, _host.Read().Busy);
    }

    [Fact]
    public void No_figure_ever_falls()
    {
        _proc.Host(500);
        HostUse before = _host.Read();
        _proc.Host(300);
        HostUse after = _host.Read();
        Assert.Equal(before.Busy, after.Busy);
        Assert.True(after.Runs[Guid.Empty].Self >= before.Runs[Guid.Empty].Self);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_run_is_its_process_and_all_descendants(bool listsChildren)
    {
        using FakedProcTree proc = new() { ListsChildren = listsChildren };
        (_, ProcfsRunUse run) = Watch(proc.Root);
        proc.Process(10, 1, own: 100, waited: 5, children: [11, 12]);
        proc.Process(11, 10, own: 20, children: [13]);
        proc.Process(12, 10, own: 7);
        proc.Process(13, 11, own: 3);
        proc.Process(99, 1, own: 1000);
        run.Follow(10, attached: false, cgroup: null);
        Assert.Equal(135 * Tick, run.Read(withMemory: true).Run);
        Assert.Equal(40L * Environment.SystemPageSize, run.Read(withMemory: true).ResidentBytes);
    }

    [Fact]
    public void A_child_that_its_parent_waited_for_is_counted_once()
    {
        _proc.Process(10, 1, own: 100, children: [11]);
        _proc.Process(11, 10, own: 20);
        _run.Follow(10, attached: false, cgroup: null);
        Assert.Equal(120 * Tick, _run.Read(withMemory: false).Run);
        _proc.End(11);
        _proc.Process(10, 1, own: 100, waited: 22);
        Assert.Equal(122 * Tick, _run.Read(withMemory: false).Run);
    }

    [Fact]
    public void A_child_that_ends_between_two_looks_does_not_make_the_run_fall()
    {
        _proc.Process(10, 1, own: 100, children: [11]);
        _proc.Process(11, 10, own: 20);
        _run.Follow(10, attached: false, cgroup: null);
        _ = _run.Read(withMemory: false);
        _proc.End(11);
        Assert.Equal(120 * Tick, _run.Read(withMemory: false).Run);
        _proc.Process(10, 1, own: 101, waited: 22);
        Assert.Equal(123 * Tick, _run.Read(withMemory: false).Run);
    }

    [Fact]
    public void An_orphan_is_followed_and_keeps_its_time_when_it_ends()
    {
        _proc.Process(10, 1, own: 100, children: [11]);
        _proc.Process(11, 10, own: 20, children: [12]);
        _proc.Process(12, 11, own: 5);
        _run.Follow(10, attached: false, cgroup: null);
        Assert.Equal(125 * Tick, _run.Read(withMemory: false).Run);

        // 11 ends and is waited for; 12 now belongs to init.
        _proc.End(11);
        _proc.Process(10, 1, own: 100, waited: 20);
        _proc.Process(12, 1, own: 9);
        Assert.Equal(129 * Tick, _run.Read(withMemory: false).Run);

        _proc.Process(12, 1, own: 30, children: [13]);
        _proc.Process(13, 12, own: 1);
        Assert.Equal(151 * Tick, _run.Read(withMemory: false).Run);

        _proc.Process(12, 1, own: 30, waited: 1);
        _proc.End(13);
        _ = _run.Read(withMemory: false);
        _proc.End(12);
        _proc.Process(10, 1, own: 110, waited: 20);
        Assert.Equal(161 * Tick, _run.Read(withMemory: false).Run);
    }

    [Fact]
    public void A_pid_that_was_given_again_is_another_process()
    {
        _proc.Process(10, 1, own: 100, start: 100);
        _run.Follow(10, attached: false, cgroup: null);
        _ = _run.Read(withMemory: false);
        _proc.Process(10, 1, own: 9000, start: 200);
        Assert.Equal(100 * Tick, _run.Read(withMemory: false).Run);
    }

    [Fact]
    public void What_the_system_says_at_the_end_counts_unless_more_was_seen()
    {
        _run.Follow(10, attached: false, cgroup: null);
        Assert.Equal(0, _run.Read(withMemory: false).Run);
        Assert.Null(_run.Read(withMemory: true).ResidentBytes);
        _run.Ended(TimeSpan.FromMilliseconds(1234));
        Assert.Equal(1_234_000, _run.Read(withMemory: false).Run);
        _run.Ended(TimeSpan.FromMilliseconds(1000));
        Assert.Equal(1_234_000, _run.Read(withMemory: false).Run);
    }

    [Fact]
    public void The_tool_is_what_the_tree_says_it_is()
    {
        _proc.Write(
            "self/stat",
            "7 (tonsure) R 1 1 1 0 -1 0 0 0 0 0 30 12 500 500 20 0 1 0 100 0 0\n"
        );
        Assert.Equal(42 * Tick, _run.Read(withMemory: false).Self);
    }

    [Fact]
    public void What_an_attached_process_had_used_before_is_not_the_runs()
    {
        _proc.Process(10, 1, own: 100, children: [11]);
        _proc.Process(11, 10, own: 20);
        _run.Follow(10, attached: true, cgroup: null);
        Assert.Equal(0, _run.Read(withMemory: false).Run);
        _proc.Process(11, 10, own: 27);
        Assert.Equal(7 * Tick, _run.Read(withMemory: false).Run);
    }

    [Fact]
    public void Another_process_goes_on_with_what_was_saved()
    {
        _proc.Process(10, 1, own: 100, children: [11]);
        _proc.Process(11, 10, own: 20);
        _run.Follow(10, attached: false, cgroup: null);
        Assert.Equal(120 * Tick, _run.Read(withMemory: false).Run);

        // 11 has ended and nobody waited for it: only who saw it before knows of its time.
        ProcfsRunUse next = new(_proc.Root, _run.Saved);
        _proc.End(11);
        _proc.Process(10, 1, own: 101);
        Assert.Equal(120 * Tick, next.Read(withMemory: false).Run);
        _proc.Process(10, 1, own: 150);
        Assert.Equal(150 * Tick, next.Read(withMemory: false).Run);
    }

    [Fact]
    public async Task A_real_process_that_works_has_cpu_time()
    {
        (ProcfsHostUse host, ProcfsRunUse run) = Watch("/proc");
        HostUse before = host.Read();
        using Process child = Process.Start(
            new ProcessStartInfo("sh", ["-c", "sh -c 'while :; do :; done' & wait"])
        )!;
        try
        {
            run.Follow(child.Id, attached: false, cgroup: null);
            Assert.True(run.Read(withMemory: true).ResidentBytes > 0);
            long deadline = Environment.TickCount64 + 20_000;
            while (run.Read(withMemory: false).Run < 200_000 && Environment.TickCount64 < deadline)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }
        finally
        {
            child.Kill(entireProcessTree: true);
        }

        HostUse after = host.Read();
        Assert.True(after.Runs[Guid.Empty].Run >= 200_000);
        Assert.True(after.Busy > before.Busy);
        Assert.True(after.Runs[Guid.Empty].Self > 0);
    }

    public void Dispose() => _proc.Dispose();
}
