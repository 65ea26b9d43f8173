namespace Tonsure.Adapters.Ledgers;

/// <summary>The files that held the ledger at one moment, as full paths.</summary>
/// <param name="Manifest">What compaction had published.</param>
/// <param name="Base">The compacted files.</param>
/// <param name="Log">The appended files that are not in the base, in the order of their names.</param>
internal sealed record SegmentSnapshot(
    SegmentManifest Manifest,
    IReadOnlyList<string> Base,
    IReadOnlyList<string> Log
)
{
    internal IReadOnlyList<string> Files => [.. Base, .. Log];
}
