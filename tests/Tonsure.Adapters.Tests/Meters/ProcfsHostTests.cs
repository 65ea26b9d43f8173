using Tonsure.Adapters.Meters;
using Tonsure.Measuring;
using Xunit;

namespace Tonsure.Adapters.Tests.Meters;

public sealed class ProcfsHostTests : IDisposable
{
    private const long Gibibyte = 1 << 30;
    private readonly FakedTree _sys = new();
    private readonly FakedTree _proc = new();

    public ProcfsHostTests()
    {
        _proc.Write("cpuinfo", Cpu(0, "fpu hypervisor") + Cpu(1, "fpu") + Cpu(2, "") + Cpu(3, ""));
        _proc.Write("meminfo", "MemTotal:       16777216 kB\nMemFree:        22844448 kB\n");
        _proc.Write("self/status", "Name:\tx\nCpus_allowed:\tf\nCpus_allowed_list:\t0-3\n");
        _proc.Write("self/cgroup", "0::/work.slice/run.scope\n");
    }

    [Fact]
    public void A_machine_without_limits_is_all_the_runs()
    {
        Assert.Equal(
            new HostDescription(
                4,
                4,
                16 * Gibibyte,
                "AMD EPYC 9B45",
                "EPYC 5th Gen",
                IsVirtual: true,
                IsContainer: false
            ),
            Describe()
        );
    }

    [Fact]
    public void Affinity_limits_the_cpus()
    {
        _proc.Write("self/status", "Cpus_allowed_list:\t0,2-3\n");
        Assert.Equal(3, Describe().AllowedCpus);
        Assert.False(Describe().IsContainer);
    }

    [Fact]
    public void A_quota_may_be_a_fraction()
    {
        _sys.Write("fs/cgroup/work.slice/run.scope/cpu.max", "150000 100000\n");
        HostDescription host = Describe();
        Assert.Equal((4, 1.5), (host.Cpus, host.AllowedCpus));
        Assert.True(host.IsContainer);
        Assert.False(host.IsMemoryOwn);
    }

    [Fact]
    public void The_tightest_ancestor_binds()
    {
        _sys.Write("fs/cgroup/cpu.max", "max 100000\n");
        _sys.Write("fs/cgroup/work.slice/cpu.max", "50000 100000\n");
        _sys.Write("fs/cgroup/work.slice/run.scope/cpu.max", "200000 100000\n");
        _sys.Write("fs/cgroup/work.slice/memory.max", "1073741824\n");
        _sys.Write("fs/cgroup/work.slice/run.scope/memory.max", "max\n");
        HostDescription host = Describe();
        Assert.Equal(0.5, host.AllowedCpus);
        Assert.Equal(Gibibyte, host.MemoryBytes);
        Assert.True(host.IsMemoryOwn);
    }

    [Fact]
    public void Inside_a_container_the_mount_itself_is_its_group()
    {
        _proc.Write("self/cgroup", "0::/../../kubepods/pod1\n");
        _sys.Write("fs/cgroup/cpu.max", "200000 100000\n");
        Assert.Equal(2, Describe().AllowedCpus);
    }

    [Fact]
    public void Version_1_limits_count_as_well()
    {
        _proc.Write("self/cgroup", "4:memory:/docker/7a\n3:cpu,cpuacct:/docker/7a\n0::/\n");
        _sys.Write("fs/cgroup/cpu/docker/7a/cpu.cfs_quota_us", "250000\n");
        _sys.Write("fs/cgroup/cpu/docker/7a/cpu.cfs_period_us", "100000\n");
        _sys.Write("fs/cgroup/memory/docker/7a/memory.limit_in_bytes", "2147483648\n");
        HostDescription host = Describe();
        Assert.Equal(2.5, host.AllowedCpus);
        Assert.Equal(2 * Gibibyte, host.MemoryBytes);
    }

    [Fact]
    public void Version_1_says_unlimited_with_numbers()
    {
        _proc.Write("self/cgroup", "4:memory:/\n3:cpu:/\n");
        _sys.Write("fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n");
        _sys.Write("fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");
        _sys.Write("fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
        Assert.False(Describe().IsContainer);
        Assert.Equal(16 * Gibibyte, Describe().MemoryBytes);
    }

    [Fact]
    public void A_processor_that_does_not_name_itself_is_unknown()
    {
        _proc.Write("cpuinfo", "processor\t: 0\nBogoMIPS\t: 50.00\n\nprocessor\t: 1\n");
        HostDescription host = Describe();
        Assert.Equal(
            (2, "unknown", "unknown", false),
            (host.Cpus, host.CpuModel, host.Microarchitecture, host.IsVirtual)
        );
    }

    [Fact]
    public void An_empty_tree_still_describes_a_machine()
    {
        using FakedTree nothing = new();
        HostDescription host = ProcfsHost.Describe(nothing.Root, nothing.Root, Table);
        Assert.True(host.Cpus > 0);
        Assert.True(host.MemoryBytes > 0);
    }

    [Fact]
    public void The_real_machine_is_described()
    {
        HostDescription host = ProcfsHost.Describe("/sys", "/proc", Table);
        Assert.InRange(host.AllowedCpus, 0.01, host.Cpus);
        Assert.True(host.MemoryBytes > 0);
    }

    public void Dispose()
    {
        _sys.Dispose();
        _proc.Dispose();
    }

    private static MicroarchitectureTable Table { get; } =
        new([new MicroarchitectureRow("AuthenticAMD", 26, 0, 31, 0, 15, "EPYC 5th Gen")]);

    private HostDescription Describe() => ProcfsHost.Describe(_sys.Root, _proc.Root, Table);

    private static string Cpu(int number, string flags) =>
        $"processor\t: {number}\nvendor_id\t: AuthenticAMD\ncpu family\t: 26\nmodel\t\t: 2\n"
        + $"model name\t: AMD EPYC 9B45\nstepping\t: 1\nflags\t\t: {flags}\n\n";
}
