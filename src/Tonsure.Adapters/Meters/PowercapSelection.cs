using System.Collections.Immutable;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>
/// What of the powercap tree is counted, each physical thing once: packages hold their cores and uncore, psys holds the
/// packages, the memory-mapped tree shows packages a second time, and memory lies beside its package though the tree shows it
/// inside.
/// </summary>
/// <param name="Packages">The processor packages, or their dies.</param>
/// <param name="Memories">The memory of each package; empty where not every package has one.</param>
/// <param name="Platform">The whole platform; null where there are packages.</param>
/// <param name="Unreadable">What is there and cannot be read, each with the reason.</param>
internal sealed record PowercapSelection(
    ImmutableArray<IEnergyCounter> Packages,
    ImmutableArray<IEnergyCounter> Memories,
    IEnergyCounter? Platform,
    ImmutableArray<(string Path, GapReason Reason)> Unreadable
)
{
    public static PowercapSelection Of(ImmutableArray<PowercapZone> zones)
    {
        ImmutableArray<PowercapZone> all =
        [
            .. zones.Where(zone =>
                zone.IsTop && zone.Name.StartsWith("package", StringComparison.Ordinal)
            ),
        ];
        HashSet<string> whole = [.. all.Select(zone => zone.Name)];
        // A package that is shown whole holds its dies.
        PowercapZone[] packages =
        [
            .. all.Where(zone => !(IsDie(zone.Name) && whole.Contains(PackageOf(zone.Name)))),
        ];
        Dictionary<string, Found> cpus = Once(packages.Select(zone => (zone.Name, zone)));
        Dictionary<string, Found> memories = Once(
            packages.SelectMany(package =>
                zones
                    .Where(zone => zone.Name == "dram" && package.Contains(zone))
                    .Select(zone => (package.Name, zone))
            )
        );
        Dictionary<string, Found> platform = Once(
            zones
                .Where(zone => zone.IsTop && zone.Name.StartsWith("psys", StringComparison.Ordinal))
                .Take(cpus.Count == 0 ? 1 : 0)
                .Select(zone => (zone.Name, zone))
        );
        // A zone without a name may be a package: to leave it out would be to count it as nothing.
        IEnumerable<(string, GapReason)> nameless = zones
            .Where(zone => zone is { IsTop: true, IsMemoryMapped: false, Name: "" })
            .Select(zone => (Path.Combine(zone.Path, "name"), GapReason.Unreadable));
        return new PowercapSelection(
            [.. cpus.Select(found => found.Value.Counter(found.Key))],
            memories.Count == cpus.Count
                ? [.. memories.Select(found => found.Value.Counter($"{found.Key}-dram"))]
                : [],
            platform.Select(found => found.Value.Counter(found.Key)).SingleOrDefault(),
            [
                .. cpus
                    .Values.Concat(memories.Values)
                    .Concat(platform.Values)
                    .Where(found => found.Reason is not null)
                    .Select(found => (found.Zone.CounterPath, found.Reason!.Value)),
                .. nameless,
            ]
        );
    }

    /// <summary>Whether all of these can be read, and no zone is of unknown kind.</summary>
    public bool CanRead(IEnumerable<IEnergyCounter> counters) =>
        !Unreadable.Any(lost =>
            Path.GetFileName(lost.Path) == "name"
            || counters.Any(counter => counter is FileCounter file && file.Path == lost.Path)
        );

    // Registers before their memory-mapped twins, unless only those can be read.
    private static Dictionary<string, Found> Once(
        IEnumerable<(string Name, PowercapZone Zone)> zones
    ) =>
        zones
            .GroupBy(
                one => one.Name,
                one => new Found(one.Zone, Refusal(one.Zone)),
                StringComparer.Ordinal
            )
            .ToDictionary(
                twins => twins.Key,
                twins => twins.FirstOrDefault(twin => twin.Reason is null) ?? twins.First(),
                StringComparer.Ordinal
            );

    private static GapReason? Refusal(PowercapZone zone) =>
        CounterFile.TryRead(zone.CounterPath, out _, out GapReason reason) ? null : reason;

    private static bool IsDie(string name) => name.Contains("-die-", StringComparison.Ordinal);

    private static string PackageOf(string name) => name.Split("-die-")[0];

    private sealed record Found(PowercapZone Zone, GapReason? Reason)
    {
        public FileCounter Counter(string device) =>
            new FileCounter(
                device,
                Zone.CounterPath,
                PowercapTree.Limits(Zone),
                IsDie(device) ? PackageOf(device) : null
            );
    }
}
