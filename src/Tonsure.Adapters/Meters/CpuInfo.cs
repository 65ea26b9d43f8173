using System.Globalization;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>What <c>/proc/cpuinfo</c> says.</summary>
/// <param name="Cpus">Processors listed; at least 1.</param>
/// <param name="ModelName">The CPU's own name; <c>unknown</c> where it has none, as on ARM.</param>
/// <param name="Identity">How it names itself; null where it does not in x86's way.</param>
/// <param name="HasHypervisor">Whether it runs under a hypervisor.</param>
internal sealed record CpuInfo(
    int Cpus,
    string ModelName,
    CpuIdentity? Identity,
    bool HasHypervisor
)
{
    public static CpuInfo Read(string procRoot)
    {
        string text = SmallFile.TextOrNull(Path.Combine(procRoot, "cpuinfo")) ?? "";
        int cpus = 0;
        // All processors of a host are taken to be like the first.
        Dictionary<string, string> first = new(StringComparer.Ordinal);
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            int colon = line.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            string key = line[..colon].Trim().ToString();
            cpus += key == "processor" ? 1 : 0;
            _ = cpus <= 1 && first.TryAdd(key, line[(colon + 1)..].Trim().ToString());
        }

        return new CpuInfo(
            cpus > 0 ? cpus : Environment.ProcessorCount,
            first.GetValueOrDefault("model name", MicroarchitectureTable.Unknown),
            IdentityOf(first),
            first.GetValueOrDefault("flags", "").Split(' ').Contains("hypervisor")
        );
    }

    private static CpuIdentity? IdentityOf(Dictionary<string, string> fields)
    {
        return
            fields.TryGetValue("vendor_id", out string? vendor)
            && Number("cpu family") is { } family
            && Number("model") is { } model
            && Number("stepping") is { } stepping
            ? new CpuIdentity(vendor, family, model, stepping)
            : null;

        int? Number(string key) =>
            int.TryParse(
                fields.GetValueOrDefault(key),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int number
            )
                ? number
                : null;
    }
}
