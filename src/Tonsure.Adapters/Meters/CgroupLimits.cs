using System.Globalization;

namespace Tonsure.Adapters.Meters;

/// <summary>What this process's control groups, version 2 or 1, allow it.</summary>
/// <param name="Quota">CPUs by quota; null where there is none.</param>
/// <param name="QuotaGroup">The folder of the group that has this quota: all in it share it.</param>
/// <param name="CpuSet">CPUs by name; null where they are not told.</param>
/// <param name="MemoryBytes">Memory; null where there is no limit.</param>
internal sealed record CgroupLimits(
    double? Quota,
    string? QuotaGroup,
    int? CpuSet,
    long? MemoryBytes
)
{
    private static CgroupLimits None { get; } = new(null, null, null, null);

    /// <summary>CPUs by quota and by name; null where neither limits them.</summary>
    public double? Cpus => Smaller(Quota, CpuSet);

    public static CgroupLimits Read(string sysRoot, string procRoot)
    {
        string mount = Path.Combine(sysRoot, "fs", "cgroup");
        CgroupLimits limits = None;
        string text = SmallFile.TextOrNull(Path.Combine(procRoot, "self", "cgroup")) ?? "";
        foreach (string line in text.Split('\n'))
        {
            // ID:CONTROLLERS:PATH, with no controllers in version 2.
            string[] parts = line.Split(':', 3);
            if (parts.Length != 3)
            {
                continue;
            }

            string[] controllers = parts[1].Split(',');
            if (parts[1].Length == 0)
            {
                limits = limits
                    .And(Along(mount, parts[2], ReadUnified))
                    .And(Along(Path.Combine(mount, "unified"), parts[2], ReadUnified));
            }
            else if (controllers.Any(name => name is "cpu" or "cpuset" or "memory"))
            {
                // Mounted under all its controllers' names or under one of them.
                limits = controllers
                    .Append(parts[1])
                    .Distinct(StringComparer.Ordinal)
                    .Select(name => Along(Path.Combine(mount, name), parts[2], ReadFirst))
                    .Aggregate(limits, (sum, next) => sum.And(next));
            }
        }

        return limits;
    }

    // A group is bound by its ancestors' limits too. Inside a container the path may be the host's, which is not mounted
    // there: then the mount itself is the container's group.
    private static CgroupLimits Along(string mount, string path, Func<string, CgroupLimits> read)
    {
        CgroupLimits limits = read(mount);
        string folder = mount;
        foreach (string part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            folder = Path.Combine(folder, part);
            if (part == ".." || !Directory.Exists(folder))
            {
                break;
            }

            limits = limits.And(read(folder));
        }

        return limits;
    }

    private static CgroupLimits ReadUnified(string folder)
    {
        string[] quota = (SmallFile.TextOrNull(Path.Combine(folder, "cpu.max")) ?? "").Split(' ');
        return Of(
            folder,
            quota.Length == 2 ? Quotient(Number(quota[0]), Number(quota[1])) : null,
            CpuList.Count(SmallFile.TextOrNull(Path.Combine(folder, "cpuset.cpus.effective"))),
            Number(SmallFile.TextOrNull(Path.Combine(folder, "memory.max")))
        );
    }

    private static CgroupLimits ReadFirst(string folder) =>
        Of(
            folder,
            Quotient(
                Number(SmallFile.TextOrNull(Path.Combine(folder, "cpu.cfs_quota_us"))),
                Number(SmallFile.TextOrNull(Path.Combine(folder, "cpu.cfs_period_us")))
            ),
            CpuList.Count(
                SmallFile.TextOrNull(Path.Combine(folder, "cpuset.effective_cpus"))
                    ?? SmallFile.TextOrNull(Path.Combine(folder, "cpuset.cpus"))
            ),
            Number(SmallFile.TextOrNull(Path.Combine(folder, "memory.limit_in_bytes")))
        );

    private static CgroupLimits Of(string folder, double? quota, int? cpuSet, long? memoryBytes) =>
        new(quota, quota is null ? null : folder, cpuSet, memoryBytes);

    private CgroupLimits And(CgroupLimits other)
    {
        bool isOthers = other.Quota < (Quota ?? double.PositiveInfinity);
        return new CgroupLimits(
            isOthers ? other.Quota : Quota,
            isOthers ? other.QuotaGroup : QuotaGroup,
            Smaller(CpuSet, other.CpuSet),
            Smaller(MemoryBytes, other.MemoryBytes)
        );
    }

    private static T? Smaller<T>(T? left, T? right)
        where T : struct, IComparable<T> =>
        left is { } a && right is { } b ? (a.CompareTo(b) <= 0 ? a : b) : left ?? right;

    private static double? Quotient(long? quota, long? period) =>
        quota > 0 && period > 0 ? (double)quota / period : null;

    // "max" and -1 mean unlimited.
    private static long? Number(string? text) =>
        long.TryParse(
            text.AsSpan().Trim(),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out long number
        )
            ? number
            : null;
}
