using System.Diagnostics;
using Tonsure.Adapters.Meters;
using Tonsure.Measuring;
using Xunit;

namespace Tonsure.Adapters.Tests.Meters;

public sealed class ProcfsCpuTimesTests : IDisposable
{
    // Clock ticks are 10 ms on every Linux that .NET runs on.
    private const long Tick = 10_000;
    private readonly FakedProcTree _proc = new();
    private readonly ProcfsCpuTimes _times;

    public ProcfsCpuTimesTests() => _times = new ProcfsCpuTimes(_proc.Root);

    [Fact]
    public void Idle_waiting_stolen_and_guest_time_is_not_the_hosts_busy_time()
    {
        _proc.Host(500);
        Assert.Equal(500 * Tick, _times.Read().HostBusy);
    }

    [Fact]
    public void No_figure_ever_falls()
    {
        _proc.Host(500);
        CpuTimes before = _times.Read();
        _proc.Host(300);
        CpuTimes after = _times.Read();
        Assert.Equal(before.HostBusy, after.HostBusy);
        Assert.True(after.Self >= before.Self);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_run_is_its_process_and_all_descendants(bool listsChildren)
    {
        using FakedProcTree proc = new() { ListsChildren = listsChildren };
        ProcfsCpuTimes times = new(proc.Root);
        proc.Process(10, 1, own: 100, waited: 5, children: [11, 12]);
        proc.Process(11, 10, own: 20, children: [13]);
        proc.Process(12, 10, own: 7);
        proc.Process(13, 11, own: 3);
        proc.Process(99, 1, own: 1000);
        times.RunStarted(10);
        Assert.Equal(135 * Tick, times.Read().Run);
        Assert.Equal(40L * Environment.SystemPageSize, times.ResidentBytes());
    }

    [Fact]
    public void A_child_that_its_parent_waited_for_is_counted_once()
    {
        _proc.Process(10, 1, own: 100, children: [11]);
        _proc.Process(11, 10, own: 20);
        _times.RunStarted(10);
        Assert.Equal(120 * Tick, _times.Read().Run);
        _proc.End(11);
        _proc.Process(10, 1, own: 100, waited: 22);
        Assert.Equal(122 * Tick, _times.Read().Run);
    }

    [Fact]
    public void A_child_that_ends_between_two_looks_does_not_make_the_run_fall()
    {
        _proc.Process(10, 1, own: 100, children: [11]);
        _proc.Process(11, 10, own: 20);
        _times.RunStarted(10);
        _ = _times.Read();
        _proc.End(11);
        Assert.Equal(120 * Tick, _times.Read().Run);
        _proc.Process(10, 1, own: 101, waited: 22);
        Assert.Equal(123 * Tick, _times.Read().Run);
    }

    [Fact]
    public void An_orphan_is_followed_and_keeps_its_time_when_it_ends()
    {
        _proc.Process(10, 1, own: 100, children: [11]);
        _proc.Process(11, 10, own: 20, children: [12]);
        _proc.Process(12, 11, own: 5);
        _times.RunStarted(10);
        Assert.Equal(125 * Tick, _times.Read().Run);

        // 11 ends and is waited for; 12 now belongs to init.
        _proc.End(11);
        _proc.Process(10, 1, own: 100, waited: 20);
        _proc.Process(12, 1, own: 9);
        Assert.Equal(129 * Tick, _times.Read().Run);

        _proc.Process(12, 1, own: 30, children: [13]);
        _proc.Process(13, 12, own: 1);
        Assert.Equal(151 * Tick, _times.Read().Run);

        _proc.Process(12, 1, own: 30, waited: 1);
        _proc.End(13);
        _ = _times.Read();
        _proc.End(12);
        _proc.Process(10, 1, own: 110, waited: 20);
        Assert.Equal(161 * Tick, _times.Read().Run);
    }

    [Fact]
    public void A_pid_that_was_given_again_is_another_process()
    {
        _proc.Process(10, 1, own: 100, start: 100);
        _times.RunStarted(10);
        _ = _times.Read();
        _proc.Process(10, 1, own: 9000, start: 200);
        Assert.Equal(100 * Tick, _times.Read().Run);
    }

    [Fact]
    public void What_the_system_says_at_the_end_counts_unless_more_was_seen()
    {
        _times.RunStarted(10);
        Assert.Equal(0, _times.Read().Run);
        Assert.Null(_times.ResidentBytes());
        _times.RunEnded(TimeSpan.FromMilliseconds(1234));
        Assert.Equal(1_234_000, _times.Read().Run);
        _times.RunEnded(TimeSpan.FromMilliseconds(1000));
        Assert.Equal(1_234_000, _times.Read().Run);
    }

    [Fact]
    public void The_tool_is_what_the_tree_says_it_is()
    {
        _proc.Write(
            "self/stat",
            "7 (tonsure) R 1 1 1 0 -1 0 0 0 0 0 30 12 500 500 20 0 1 0 100 0 0\n"
        );
        Assert.Equal(42 * Tick, _times.Read().Self);
    }

    [Fact]
    public async Task A_real_process_that_works_has_cpu_time()
    {
        ProcfsCpuTimes times = new("/proc");
        CpuTimes before = times.Read();
        using Process child = Process.Start(
            new ProcessStartInfo("sh", ["-c", "sh -c 'while :; do :; done' & wait"])
        )!;
        try
        {
            times.RunStarted(child.Id);
            Assert.True(times.ResidentBytes() > 0);
            long deadline = Environment.TickCount64 + 20_000;
            while (times.Read().Run < 200_000 && Environment.TickCount64 < deadline)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }
        finally
        {
            child.Kill(entireProcessTree: true);
        }

        CpuTimes used = times.Read().Since(before);
        Assert.True(used.Run >= 200_000);
        Assert.True(used.HostBusy > 0);
        Assert.True(used.Self > 0);
    }

    public void Dispose() => _proc.Dispose();
}
