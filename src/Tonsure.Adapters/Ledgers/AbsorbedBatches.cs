namespace Tonsure.Adapters.Ledgers;

/// <summary>Which batches a manifest has absorbed: those that it names, and those in its lists of ids.</summary>
internal sealed class AbsorbedBatches : IDisposable
{
    private readonly SegmentManifest _manifest;
    private readonly List<BatchIndex> _indices = [];

    /// <summary>Opens the lists of a manifest.</summary>
    /// <exception cref="FileNotFoundException">A list is gone: there is a newer manifest, or the ledger is damaged.</exception>
    /// <exception cref="CorruptSegmentException">A list is no list.</exception>
    internal AbsorbedBatches(SegmentManifest manifest, string folder)
    {
        _manifest = manifest;
        try
        {
            foreach (string name in manifest.Batches)
            {
                _indices.Add(new BatchIndex(Path.Combine(folder, name)));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Whether a file in <c>log/</c> is in the base.</summary>
    internal bool Contains(string name) =>
        _manifest.Absorbed.Contains(name)
        || (
            _indices.Count > 0
            && TryBatch(name, out Guid batch)
            && _indices.Exists(index => index.Contains(batch))
        );

    /// <summary>The batch that names a file; false of a file that no append of ours has named.</summary>
    internal static bool TryBatch(string name, out Guid batch) =>
        Guid.TryParseExact(Path.GetFileNameWithoutExtension(name), "D", out batch)
        && name == $"{batch:D}.parquet";

    public void Dispose() => _indices.ForEach(index => index.Dispose());
}
