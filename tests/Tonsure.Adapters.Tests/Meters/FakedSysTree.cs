using System.Globalization;

namespace Tonsure.Adapters.Tests.Meters;

/// <summary>A sysfs with powercap zones as RAPL shows them.</summary>
internal sealed class FakedSysTree : IDisposable
{
    private readonly FakedTree _tree = new();

    public const long Range = 262_143_328_850;

    public string Root => _tree.Root;

    public string At(string path) => _tree.At(path);

    public void Write(string path, string text) => _tree.Write(path, text);

    public void Dispose() => _tree.Dispose();

    /// <summary>Adds a zone such as <c>intel-rapl:0</c>; a limit of 0 W is what firmware without one says.</summary>
    public FakedSysTree Zone(
        string zone,
        string name,
        long microjoules,
        long? range = Range,
        int maxWatts = 0
    )
    {
        Write(ZonePath(zone, "name"), name + "\n");
        if (range is not null)
        {
            Write(ZonePath(zone, "max_energy_range_uj"), Text(range.Value));
        }

        Write(ZonePath(zone, "constraint_0_max_power_uw"), Text(maxWatts * 1_000_000L));
        Set(zone, microjoules);
        return this;
    }

    /// <summary>Sets a counter, whatever was in its place.</summary>
    public void Set(string zone, long microjoules)
    {
        Remove(zone);
        Write(ZonePath(zone, "energy_uj"), Text(microjoules));
    }

    /// <summary>Makes the counter say this.</summary>
    public void Garble(string zone, string text) => Write(ZonePath(zone, "energy_uj"), text);

    /// <summary>
    /// Puts a folder in the counter's place: opening it is refused even to root, as a counter without the right to read is
    /// refused to others.
    /// </summary>
    public void Forbid(string zone)
    {
        Remove(zone);
        Directory.CreateDirectory(At(ZonePath(zone, "energy_uj")));
    }

    public void Remove(string zone)
    {
        string path = At(ZonePath(zone, "energy_uj"));
        File.Delete(Directory.Exists(path) ? path + "/none" : path);
        if (Directory.Exists(path))
        {
            Directory.Delete(path);
        }
    }

    public static string ZonePath(string zone, string file) => $"class/powercap/{zone}/{file}";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture) + "\n";
}
