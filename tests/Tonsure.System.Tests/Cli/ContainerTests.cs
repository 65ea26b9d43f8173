using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Tonsure.System.Tests.Cli;

/// <summary>
/// Runs in containers on a faked host of 64 threads and 256 GB whose other containers are busy on 40 of them: only the container's own
/// threads and memory are in its figures.
/// </summary>
public sealed class ContainerTests : IDisposable
{
    private const int Threads = 64;
    private const double Gibibyte = 1 << 30;

    // What the shipped tables say of a processor that nobody knows: watts of a thread at rest, and of 10⁹ bytes.
    private const double IdleWatts = 0.638;
    private const double MemoryWatts = 0.38225;
    private const double HostBytes = 268_435_456_000;

    private readonly TheProgram _program = new();

    public ContainerTests()
    {
        Proc(
            "cpuinfo",
            string.Concat(
                Enumerable.Range(0, Threads).Select(i => $"processor\t: {i}\nBogoMIPS\t: 50.00\n\n")
            )
        );
        Proc("meminfo", "MemTotal:       262144000 kB\n");
        Proc("self/status", "Cpus_allowed_list:\t0-63\n");
        Proc("self/cgroup", "0::/\n");
        Proc("stat", "cpu  1000 0 0 0 0 0 0 0 0 0\n");
        // The faked tool has no CPU time, so that the figures can be told by hand.
        Proc("self/stat", "7 (tonsure) R 1 1 1 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 100 0 0\n");
        _program.Variables["TONSURE_PROC_ROOT"] = ProcRoot;
    }

    public void Dispose() => _program.Dispose();

    /// <summary>The files of a container, and how much of the host is its own: threads, and bytes of memory.</summary>
    public static TheoryData<string, string[], double, double> Containers =>
        new()
        {
            {
                "docker, version 2",
                [
                    "proc:self/cgroup=0::/",
                    "cpu.max=150000 100000",
                    "memory.max=2147483648",
                    "cpuset.cpus.effective=0-63",
                ],
                1.5,
                2 * Gibibyte
            },
            {
                "docker, version 1",
                [
                    "proc:self/cgroup=4:memory:/docker/7a\n3:cpu,cpuacct:/docker/7a\n2:cpuset:/docker/7a\n",
                    "cpu,cpuacct/cpu.cfs_quota_us=150000",
                    "cpu,cpuacct/cpu.cfs_period_us=100000",
                    "memory/memory.limit_in_bytes=2147483648",
                    "cpuset/cpuset.effective_cpus=0-63",
                ],
                1.5,
                2 * Gibibyte
            },
            {
                "kubernetes, the host's path and the pod's limits above the container's",
                [
                    "proc:self/cgroup=0::/kubepods.slice/kubepods-pod1.slice/cri-1.scope",
                    "kubepods.slice/kubepods-pod1.slice/cpu.max=200000 100000",
                    "kubepods.slice/kubepods-pod1.slice/memory.max=4294967296",
                    "kubepods.slice/kubepods-pod1.slice/cri-1.scope/cpu.max=max 100000",
                    "kubepods.slice/kubepods-pod1.slice/cri-1.scope/memory.max=1073741824",
                ],
                2,
                Gibibyte
            },
            {
                "threads by name, as the static policy gives them",
                [
                    "proc:self/cgroup=0::/",
                    "proc:self/status=Cpus_allowed_list:\t4-7\n",
                    "cpuset.cpus.effective=4-7",
                    "memory.max=2147483648",
                ],
                4,
                2 * Gibibyte
            },
            {
                "threads, and no limit of memory: it has the same share of that",
                ["proc:self/cgroup=0::/", "cpu.max=400000 100000", "memory.max=max"],
                4,
                HostBytes * 4 / Threads
            },
            {
                "no limit",
                ["proc:self/cgroup=0::/", "cpu.max=max 100000", "memory.max=max"],
                Threads,
                HostBytes
            },
        };

    [Theory]
    [MemberData(nameof(Containers))]
    public void Only_the_containers_own_threads_and_memory_are_the_runs(
        string kind,
        string[] files,
        double threads,
        double bytes
    )
    {
        Write(files);
        foreach (string idle in new[] { "share", "own" })
        {
            // The others use 1,000 thread-seconds meanwhile; the run sleeps.
            JsonElement json = Measure(idle);
            double seconds = Number(json, "duration_s");
            AssertNear(
                threads * IdleWatts * seconds,
                Component(json, "cpu"),
                work: 0.3,
                $"{kind}, {idle}"
            );
            AssertNear(
                bytes / 1e9 * MemoryWatts * seconds,
                Component(json, "memory"),
                work: 0,
                $"{kind}, {idle}"
            );
        }
    }

    [Fact]
    public void Ranks_in_one_container_carry_its_idle_power_once()
    {
        Write(["proc:self/cgroup=0::/", "cpu.max=150000 100000", "memory.max=2147483648"]);
        // One inside the other, so that the inner one's time is the outer one's too.
        string inner = Path.Combine(_program.Folder, "inner.json");
        JsonElement outer = Measure(
            "own",
            $"{TheProgram.Program} run --quiet --idle own --json {inner} -- sleep 2"
        );
        JsonElement json = JsonDocument.Parse(File.ReadAllText(inner)).RootElement;
        AssertNear(
            2 * Gibibyte / 1e9 * MemoryWatts * Number(outer, "duration_s"),
            Component(outer, "memory") + Component(json, "memory"),
            work: 0,
            "both together"
        );
    }

    private JsonElement Measure(string idle, string script = "sleep 1")
    {
        string busy = Path.Combine(ProcRoot, "stat");
        (Answer answer, JsonElement json) = _program.Measure(
            $"echo 'cpu  101000 0 0 0 0 0 0 0 0 0' > {busy}.new; mv {busy}.new {busy}; {script}",
            "--idle",
            idle
        );
        Assert.Equal(0, answer.Code);
        return json;
    }

    /// <summary>
    /// Meters have clocks of their own, which a busy machine keeps apart by a part of a second; the host's threads are sixteen times
    /// the container's and more.
    /// </summary>
    private static void AssertNear(double expected, double actual, double work, string what) =>
        Assert.True(
            actual >= 0.7 * expected && actual <= (1.3 * expected) + work,
            string.Create(CultureInfo.InvariantCulture, $"{what}: {actual} J for {expected} J")
        );

    private static double Number(JsonElement json, string name) =>
        json.GetProperty(name).GetDouble();

    private static double Component(JsonElement json, string name) =>
        json.GetProperty("components")
            .EnumerateArray()
            .Where(component => component.GetProperty("component").GetString() == name)
            .Sum(component => Number(component, "energy_j"));

    private string ProcRoot => Path.Combine(_program.Folder, "proc");

    private void Write(string[] files)
    {
        foreach (string file in files)
        {
            string[] parts = file.Split('=', 2);
            string path = parts[0].StartsWith("proc:", StringComparison.Ordinal)
                ? Path.Combine(ProcRoot, parts[0][5..])
                : Path.Combine(_program.Sys, "fs", "cgroup", parts[0]);
            WriteTo(path, parts[1] + "\n");
        }
    }

    private void Proc(string path, string text) => WriteTo(Path.Combine(ProcRoot, path), text);

    private static void WriteTo(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
