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
        double allowed = Math.Min(
            Math.Min(cpu.Cpus, AffineCpus(procRoot) ?? cpu.Cpus),
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

    // A list such as 0-3,8,10-11.
    private static int? AffineCpus(string procRoot)
    {
        string text = SmallFile.TextOrNull(Path.Combine(procRoot, "self", "status")) ?? "";
        int cpus = 0;
        foreach (
            string range in Field(text, "Cpus_allowed_list:")
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            string[] ends = range.Split('-');
            if (
                !int.TryParse(ends[0], CultureInfo.InvariantCulture, out int first)
                || !int.TryParse(ends[^1], CultureInfo.InvariantCulture, out int last)
            )
            {
                return null;
            }

            cpus += last - first + 1;
        }

        return cpus > 0 ? cpus : null;
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
