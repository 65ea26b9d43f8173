using System.Collections.Immutable;
using Tonsure.Accounting;
using Tonsure.Adapters.Interop;

namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// Rewrites the log's many segments as few base files, sorted by start, with every row that there was. A process that dies on
/// the way leaves the ledger as it was or as it shall be. What is replaced goes in a later compaction, so that who reads it now
/// can end. See <c>docs/decisions/0015</c>.
/// </summary>
public sealed class LedgerCompaction
{
    /// <summary>From so many segments on, programs compact unasked.</summary>
    public const int Many = 256;

    /// <summary>Unasked, so many are absorbed at most, or one base file's rows, so that nobody waits for long.</summary>
    private const int MostUnasked = 1024;

    private readonly SegmentStore _store;
    private readonly TimeProvider _clock;
    private readonly Action<CompactionStep> _step;

    /// <summary>The compaction of a home's ledger.</summary>
    /// <param name="home"><c>TONSURE_HOME</c>.</param>
    /// <param name="clock">Measures the wait for the lock.</param>
    public LedgerCompaction(string home, TimeProvider clock)
        : this(home, clock, static _ => { }) { }

    /// <summary>One that tells what it has done, so that a test can end it there.</summary>
    internal LedgerCompaction(string home, TimeProvider clock, Action<CompactionStep> step)
    {
        _store = new SegmentStore(Path.Combine(Path.GetFullPath(home), "activities"), clock);
        _clock = clock;
        _step = step;
    }

    /// <summary>Whether so many segments wait that compacting is worth its while.</summary>
    public bool IsDue => SegmentStore.Files(_store.Log).Length >= Many;

    /// <summary>Compacts; null where another process is compacting all the while.</summary>
    /// <param name="patience">How long to wait for the lock.</param>
    /// <param name="unasked">Whether to do a part only where there is much.</param>
    /// <param name="cancellationToken">Ends it; the ledger is then as it was.</param>
    /// <exception cref="HomeUnusableException">The home cannot be read or written; nothing is lost.</exception>
    /// <exception cref="CorruptSegmentException">The manifest or one of its lists cannot be read.</exception>
    public async Task<CompactionReport?> CompactAsync(
        TimeSpan patience,
        bool unasked,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (!Directory.Exists(_store.Folder))
            {
                return new CompactionReport(0, 0, 0, 0, 0, 0, 0, 0, []);
            }

            using IDisposable? held = await CompactionLock.TakeAsync(
                _store.Lock,
                make: true,
                patience,
                _clock,
                cancellationToken
            );
            if (held is null)
            {
                return null;
            }

            _step(CompactionStep.Locked);
            new CompactionSweep(_store, _step).Run(_store.Snapshot());
            SegmentSnapshot before = _store.Snapshot();
            return await CompactAsync(before, unasked, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw failure as HomeUnusableException
                ?? new HomeUnusableException(_store.Folder, TonsureHome.Reason(failure), failure);
        }
    }

    private async Task<CompactionReport> CompactAsync(
        SegmentSnapshot before,
        bool unasked,
        CancellationToken cancellationToken
    )
    {
        long generation = before.Manifest.Generation + 1;
        Directory.CreateDirectory(_store.Base);
        BaseWriter writer = new(_store.Base, generation, _step);
        List<LedgerFinding> refused = [];
        List<string> absorbed = [];
        List<string> merged = [];
        bool published = false;
        try
        {
            foreach (
                string path in before
                    .Log.Where(path => AbsorbedBatches.TryBatch(Path.GetFileName(path), out _))
                    .Take(unasked ? MostUnasked : int.MaxValue)
            )
            {
                if (unasked && writer.Added >= BaseWriter.Full)
                {
                    break;
                }

                if (await TakeAsync(path, writer, refused, cancellationToken))
                {
                    absorbed.Add(Path.GetFileName(path));
                }
            }

            foreach ((string name, long rows) in Small(before.Manifest))
            {
                // A file is rewritten only where as many rows come to it: no row is rewritten more often than doublings take.
                if (
                    rows <= writer.Added
                    && await TakeAsync(
                        Path.Combine(_store.Base, name),
                        writer,
                        refused,
                        cancellationToken
                    )
                )
                {
                    merged.Add(name);
                }
            }

            if (absorbed.Count > 0)
            {
                await writer.FinishAsync(cancellationToken);
                SegmentManifest manifest = After(before.Manifest, writer, absorbed, merged);
                DurableNames.SyncDirectory(_store.Base);
                DurableNames.SyncDirectory(_store.Folder);
                _step(CompactionStep.BatchesWritten);
                published = true;
                Publish(manifest);
            }
        }
        catch (Exception failure)
            when (!published
                && failure
                    is IOException
                        or UnauthorizedAccessException
                        or OperationCanceledException
            )
        {
            foreach ((string name, long _) in writer.Written)
            {
                SegmentStore.Discard(Path.Combine(_store.Base, name));
            }

            SegmentStore.Discard(Path.Combine(_store.Base, BaseNames.Batches(generation)));
            throw;
        }

        SegmentSnapshot after = _store.Snapshot();
        return new CompactionReport(
            absorbed.Count,
            merged.Count,
            writer.Written.Count,
            writer.Added,
            after.Base.Count,
            after.Log.Count,
            Bytes(before.Files),
            Bytes(after.Files),
            refused
        );
    }

    private static IEnumerable<(string Name, long Rows)> Small(SegmentManifest manifest) =>
        manifest
            .Base.Select(name => (name, manifest.Rows.GetValueOrDefault(name, BaseWriter.Full)))
            .Where(file => file.Item2 < BaseWriter.Full)
            .OrderBy(file => file.Item2);

    private static async Task<bool> TakeAsync(
        string path,
        BaseWriter writer,
        List<LedgerFinding> refused,
        CancellationToken cancellationToken
    )
    {
        (IReadOnlyList<Activity> activities, LedgerFinding? finding) = await SegmentFile.CheckAsync(
            path,
            cancellationToken
        );
        cancellationToken.ThrowIfCancellationRequested();
        if (finding is not null)
        {
            refused.Add(finding);
            return false;
        }

        await writer.AddAsync(activities, cancellationToken);
        return true;
    }

    /// <summary>The manifest with the new files, and the list of batches that belongs to it, written.</summary>
    private SegmentManifest After(
        SegmentManifest before,
        BaseWriter writer,
        IReadOnlyList<string> absorbed,
        IReadOnlyCollection<string> merged
    )
    {
        List<Guid> batches = [];
        foreach (string name in absorbed)
        {
            _ = AbsorbedBatches.TryBatch(name, out Guid batch);
            batches.Add(batch);
        }

        List<string> kept = [];
        foreach (
            string list in before.Batches.OrderBy(name =>
                new FileInfo(Path.Combine(_store.Base, name)).Length
            )
        )
        {
            // As base files: a list is rewritten only where as many ids come to it.
            IReadOnlyList<Guid> ids = BatchIndex.Read(Path.Combine(_store.Base, list));
            if (ids.Count <= batches.Count)
            {
                batches.AddRange(ids);
            }
            else
            {
                kept.Add(list);
            }
        }

        string added = BaseNames.Batches(before.Generation + 1);
        BatchIndex.Write(Path.Combine(_store.Base, added), batches);
        ImmutableArray<string> files =
        [
            .. before.Base.Where(name => !merged.Contains(name, StringComparer.Ordinal)),
            .. writer.Written.Select(file => file.Name),
        ];
        return new SegmentManifest(before.Generation + 1, files, [.. absorbed])
        {
            Batches = [.. kept, added],
            Rows = before
                .Rows.SetItems(
                    writer.Written.Select(file => KeyValuePair.Create(file.Name, file.Rows))
                )
                .RemoveRange(merged),
        };
    }

    private void Publish(SegmentManifest manifest)
    {
        string prepared = _store.Manifest + ".new";
        manifest.Write(prepared);
        _step(CompactionStep.ManifestWritten);
        File.Move(prepared, _store.Manifest, overwrite: true);
        _step(CompactionStep.ManifestPublished);
        DurableNames.SyncDirectory(_store.Folder);
        _step(CompactionStep.ManifestDurable);
    }

    private static long Bytes(IEnumerable<string> files) =>
        files.Sum(file => new FileInfo(file).Length);
}
