using System.Collections.Immutable;

namespace Tonsure.Adapters.Meters;

/// <summary>One zone of the powercap tree.</summary>
/// <param name="Interface">Who shows it: <c>intel-rapl</c> (model-specific registers) or <c>intel-rapl-mmio</c> (memory-mapped ones).</param>
/// <param name="Numbers">Its numbers: one for a top-level zone, two for a sub-zone.</param>
/// <param name="Path">Its folder.</param>
/// <param name="Name">What its <c>name</c> says, in lower case, such as <c>package-0</c>; empty where it says nothing.</param>
internal sealed record PowercapZone(
    string Interface,
    ImmutableArray<int> Numbers,
    string Path,
    string Name
)
{
    public bool IsTop => Numbers.Length == 1;

    public bool IsMemoryMapped => Interface != PowercapTree.Registers;

    public string CounterPath => System.IO.Path.Combine(Path, "energy_uj");

    public bool Contains(PowercapZone other) =>
        Interface == other.Interface
        && other.Numbers.Length == Numbers.Length + 1
        && other.Numbers.Take(Numbers.Length).SequenceEqual(Numbers);
}
