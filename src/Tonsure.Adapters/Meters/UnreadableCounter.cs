using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>A counter that is there and cannot be read.</summary>
/// <param name="Device">The device, such as <c>package-0</c>.</param>
/// <param name="Path">The file.</param>
/// <param name="Reason">Why.</param>
public sealed record UnreadableCounter(string Device, string Path, GapReason Reason)
{
    /// <summary>
    /// Grants the right at each start of the machine; to be written to <c>/etc/udev/rules.d/70-powercap.rules</c>.
    /// Kernels keep the counters to root since CVE-2020-8694: whoever reads them fast enough learns of other users' secrets.
    /// </summary>
    public const string UdevRule =
        "SUBSYSTEM==\"powercap\", ACTION==\"add\", RUN+=\"/bin/chmod a+r /sys%p/energy_uj\"";

    /// <summary>The command that mends it until the next start of the machine; null where none does.</summary>
    public string? MendCommand =>
        Reason == GapReason.PermissionLost ? $"sudo chmod a+r {Path}" : null;
}
