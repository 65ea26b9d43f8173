using Tonsure.Adapters.Interop;

namespace Tonsure.Adapters.Ledgers;

/// <summary>Removes what earlier compactions have replaced, and what one has left that died.</summary>
internal sealed class CompactionSweep(SegmentStore store, Action<CompactionStep> step)
{
    internal void Run(SegmentSnapshot snapshot)
    {
        string[] replaced =
        [
            .. SegmentStore.Files(store.Log).Except(snapshot.Log, StringComparer.Ordinal),
        ];
        string[] left =
        [
            .. BaseNames
                .All(store.Base)
                .Where(path =>
                    !snapshot.Base.Contains(path, StringComparer.Ordinal)
                    && !snapshot.Manifest.Batches.Contains(
                        Path.GetFileName(path),
                        StringComparer.Ordinal
                    )
                ),
        ];
        if (replaced.Length + left.Length == 0)
        {
            return;
        }

        // Whoever published the manifest may have died before it was durable.
        DurableNames.SyncDirectory(store.Folder);
        using AbsorbedBatches absorbed = new(snapshot.Manifest, store.Base);
        // The log may have grown since; only what the base holds may go.
        foreach (string path in replaced.Where(path => absorbed.Contains(Path.GetFileName(path))))
        {
            File.Delete(path);
            step(CompactionStep.SegmentUnlinked);
        }

        foreach (string path in left)
        {
            File.Delete(path);
            step(CompactionStep.BaseUnlinked);
        }

        DurableNames.SyncDirectory(store.Log);
    }
}
