using System.Collections.Immutable;
using System.Globalization;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>
/// The packages under <c>class/powercap</c>. Only top-level <c>intel-rapl:N</c> zones named <c>package…</c> count: sub-zones are
/// inside or beside them, psys contains them, and the MMIO tree shows them a second time.
/// </summary>
internal static class PowercapTree
{
    private const string Prefix = "intel-rapl:";

    // No package draws this much; it stands where the zone does not say its own limits.
    private static readonly Power DefaultCap = Power.FromWatts(1000);

    /// <summary>The folder; it need not exist.</summary>
    public static string Folder(string sysRoot) => Path.Combine(sysRoot, "class", "powercap");

    /// <summary>Each package once, in the order of their zones.</summary>
    public static ImmutableArray<PowercapZone> Packages(string sysRoot)
    {
        string folder = Folder(sysRoot);
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return
        [
            .. Directory
                .EnumerateFileSystemEntries(folder, Prefix + "*")
                .Select(path => (path, number: NumberOf(path)))
                .Where(zone => zone.number is not null)
                .OrderBy(zone => zone.number)
                .Select(zone =>
                    (zone.path, name: SmallFile.TextOrNull(Path.Combine(zone.path, "name"))?.Trim())
                )
                .Where(zone => zone.name?.StartsWith("package", StringComparison.Ordinal) == true)
                .DistinctBy(zone => zone.name, StringComparer.Ordinal)
                .Select(zone => Zone(zone.path, zone.name!)),
        ];
    }

    // A second number (intel-rapl:0:1) is a sub-zone.
    private static int? NumberOf(string path) =>
        int.TryParse(
            Path.GetFileName(path.AsSpan())[Prefix.Length..],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int number
        )
            ? number
            : null;

    private static PowercapZone Zone(string path, string name)
    {
        long? range = CounterFile.ReadOrNull(Path.Combine(path, "max_energy_range_uj"));
        return new PowercapZone(
            name,
            Path.Combine(path, "energy_uj"),
            new CounterLimits(range > 0 ? range : null, Cap(path))
        );
    }

    // Twice the largest limit: short peaks exceed them. The hardware's own limits (max_power) are often the sustained ones
    // alone, which a turbo mode exceeds more than twofold, so the limits in force are looked at as well.
    private static Power Cap(string path)
    {
        long hardware = Largest(path, "max_power_uw");
        long largest = Math.Max(hardware, Largest(path, "power_limit_uw"));
        return hardware > 0 && largest <= DefaultCap.Milliwatts * 1000
            ? Power.FromMilliwatts(Math.Max(1, largest * 2 / 1000))
            : DefaultCap;
    }

    private static long Largest(string path, string kind)
    {
        long largest = 0;
        for (int i = 0; i < 4; i++)
        {
            long? limit = CounterFile.ReadOrNull(
                Path.Combine(path, $"constraint_{i.ToString(CultureInfo.InvariantCulture)}_{kind}")
            );
            largest = Math.Max(largest, limit ?? 0);
        }

        return largest;
    }
}
