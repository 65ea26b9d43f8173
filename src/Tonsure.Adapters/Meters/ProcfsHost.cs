using System.Globalization;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>Describes the machine from Linux procfs and sysfs.</summary>
public static class ProcfsHost
{
    /// <summary>The machine, or the container's view of it.</summary>
    /// <param name="sysRoot">Where sysfs is: <c>/sys</c>.</param>
    /// <param name="procRoot">Where procfs is: <c>/proc</c>.</param>
    /// <param name="microarchitectures">Names the CPU's microarchitecture.</param>
    public static HostDescription Describe(
        string sysRoot,
        string procRoot,
        MicroarchitectureTable microarchitectures
    )
    {
        CpuInfo cpu = CpuInfo.Read(procRoot);
        CgroupLimits limits = CgroupLimits.Read(sysRoot, procRoot);
        long memory = MemoryBytes(procRoot);
        string affinity = Field(
            SmallFile.TextOrNull(Path.Combine(procRoot, "self", "status")) ?? "",
            "Cpus_allowed_list:"
        );
        double allowed = Math.Min(
            Math.Min(cpu.Cpus, CpuList.Count(affinity) ?? cpu.Cpus),
            limits.Cpus ?? cpu.Cpus
        );
        // Version 1 writes a number larger than any memory where there is no limit.
        bool isMemoryOwn = limits.MemoryBytes < memory;
        return new HostDescription(
            cpu.Cpus,
            allowed,
            isMemoryOwn ? limits.MemoryBytes!.Value : memory,
            cpu.ModelName,
            cpu.Identity is { } identity
                ? microarchitectures.Find(identity)
                : MicroarchitectureTable.Unknown,
            cpu.HasHypervisor,
            IsContainer: isMemoryOwn || limits.Cpus < cpu.Cpus
        )
        {
            IsMemoryOwn = isMemoryOwn,
            MachineMemoryBytes = memory,
            CpuSet = allowed < cpu.Cpus ? $"{affinity} {limits.QuotaGroup}" : null,
        };
    }

    private static long MemoryBytes(string procRoot)
    {
        string text = SmallFile.TextOrNull(Path.Combine(procRoot, "meminfo")) ?? "";
        string[] total = Field(text, "MemTotal:").Split(' ');
        return
            total is [string number, "kB"]
            && long.TryParse(
                number,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out long kibibytes
            )
            ? kibibytes * 1024
            : GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
    }

    private static string Field(string text, string key)
    {
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (line.StartsWith(key, StringComparison.Ordinal))
            {
                return line[key.Length..].Trim().ToString();
            }
        }

        return "";
    }
}
