using System.Collections.Immutable;

namespace Tonsure.Adapters.Meters;

/// <summary>What a look for counters found.</summary>
public abstract record MeterProbe
{
    private MeterProbe() { }

    /// <summary>Every package's counter can be read.</summary>
    /// <param name="Zones">The packages.</param>
    public sealed record Ready(ImmutableArray<PowercapZone> Zones) : MeterProbe;

    /// <summary>There are counters, but some cannot be read.</summary>
    /// <param name="Zones">All packages.</param>
    /// <param name="Unreadable">Those that cannot be read, each with its mend.</param>
    public sealed record NotReadable(
        ImmutableArray<PowercapZone> Zones,
        ImmutableArray<UnreadableCounter> Unreadable
    ) : MeterProbe;

    /// <summary>There are no counters: a virtual machine, a container that hides them, hardware without them.</summary>
    /// <param name="Folder">Where they would be.</param>
    /// <param name="FolderExists">Whether the folder is there and only holds no package: the kernel knows powercap, and no driver found RAPL.</param>
    public sealed record NoPowercap(string Folder, bool FolderExists) : MeterProbe;
}
