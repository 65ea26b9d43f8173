using System.Collections.Immutable;
using System.Globalization;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>
/// The zones under <c>class/powercap</c>, each once however often the tree shows it: as a link, inside its control type and
/// inside the zone above it. Links are not followed further than these, so that a loop of them ends nothing.
/// </summary>
internal static class PowercapTree
{
    /// <summary>The control type of zones in model-specific registers; AMD's are under it too.</summary>
    public const string Registers = "intel-rapl";

    private static readonly ImmutableArray<string> Interfaces = [Registers, "intel-rapl-mmio"];

    // No package draws this much; it stands where the zone does not say its own limits.
    private static readonly Power DefaultCap = Power.FromWatts(1000);

    // Nor is any limit this small.
    private static readonly Power SmallestLimit = Power.FromWatts(1);

    // The registers are updated about once a millisecond.
    private const long LongestStandMs = 100;

    /// <summary>The folder; it need not exist.</summary>
    public static string Folder(string sysRoot) => Path.Combine(sysRoot, "class", "powercap");

    /// <summary>The zones by interface and number. Whether one is <c>enabled</c> is about its power limit: it counts anyway.</summary>
    public static ImmutableArray<PowercapZone> Zones(string sysRoot)
    {
        string folder = Folder(sysRoot);
        ImmutableArray<PowercapZone> top =
        [
            .. Interfaces.SelectMany(name => In(Path.Combine(folder, name))).Concat(In(folder)),
        ];
        return
        [
            .. top.Concat(top.SelectMany(zone => In(zone.Path)))
                .DistinctBy(zone => (zone.Interface, string.Join(':', zone.Numbers)))
                .OrderBy(zone => zone.IsMemoryMapped)
                .ThenBy(zone => zone.Numbers[0])
                .ThenBy(zone => zone.Numbers.Length < 2 ? -1 : zone.Numbers[1]),
        ];
    }

    /// <summary>What is plausible of a zone's counter.</summary>
    public static CounterLimits Limits(PowercapZone zone)
    {
        long? range = CounterFile.ReadOrNull(Path.Combine(zone.Path, "max_energy_range_uj"));
        long? now = CounterFile.ReadOrNull(zone.CounterPath);
        return new CounterLimits(range > 0 && !(now > range) ? range : null, Cap(zone.Path))
        {
            LongestStandMs = LongestStandMs,
        };
    }

    private static IEnumerable<PowercapZone> In(string folder)
    {
        try
        {
            return
            [
                .. Directory.EnumerateFileSystemEntries(folder).Select(Zone).OfType<PowercapZone>(),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static PowercapZone? Zone(string path)
    {
        string[] parts = Path.GetFileName(path).Split(':');
        if (parts.Length is not (2 or 3) || !Interfaces.Contains(parts[0], StringComparer.Ordinal))
        {
            return null;
        }

        List<int> numbers = [];
        foreach (string part in parts.AsSpan(1))
        {
            if (
                !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            )
            {
                return null;
            }

            numbers.Add(number);
        }

        string name =
            SmallFile.TextOrNull(Path.Combine(path, "name"))?.Trim().Trim('\0').ToLowerInvariant()
            ?? "";
        return new PowercapZone(parts[0], [.. numbers], path, name);
    }

    // Twice the largest limit: short peaks exceed them. The hardware's own limits (max_power) are often the sustained ones
    // alone, which a turbo mode exceeds more than twofold, so the limits in force are looked at as well.
    private static Power Cap(string path)
    {
        long hardware = Largest(path, "max_power_uw");
        long largest = Math.Max(hardware, Largest(path, "power_limit_uw"));
        return
            hardware >= SmallestLimit.Milliwatts * 1000 && largest <= DefaultCap.Milliwatts * 1000
            ? Power.FromMilliwatts(largest * 2 / 1000)
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
