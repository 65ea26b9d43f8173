using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>Something that a probe could not find or read.</summary>
/// <param name="Path">The file, folder, library or program.</param>
/// <param name="Kind">Why.</param>
public sealed record MeterProblem(string Path, MeterProblemKind Kind)
{
    /// <summary>
    /// Grants the right to read at each start of the machine; to be written to <c>/etc/udev/rules.d/70-powercap.rules</c>.
    /// Kernels keep the counters to root since CVE-2020-8694: whoever reads them fast enough learns of other users' secrets.
    /// </summary>
    public const string UdevRule =
        "SUBSYSTEM==\"powercap\", ACTION==\"add\", RUN+=\"/bin/chmod a+r /sys%p/energy_uj\"";

    /// <summary>What the system or the driver said; null where that is all in <see cref="Kind"/>.</summary>
    public string? Detail { get; init; }

    /// <summary>The command that mends it; null where none does.</summary>
    public string? Mend { get; init; }

    /// <summary>A file that cannot be read, with its mend where there is one.</summary>
    public static MeterProblem OfFile(string path, GapReason reason) =>
        reason == GapReason.PermissionLost
            ? new MeterProblem(path, MeterProblemKind.NotAllowed)
            {
                Detail = reason.Word(),
                Mend = $"sudo chmod a+r {path}",
            }
            : new MeterProblem(path, MeterProblemKind.NotUsable) { Detail = reason.Word() };
}
