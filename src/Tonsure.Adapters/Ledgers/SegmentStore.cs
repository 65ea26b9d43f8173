using Tonsure.Adapters.Interop;

namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// Immutable files that many processes append at once. A file is whole and durable before it has a name in <c>log/</c>,
/// and readers take an explicit list of files, never a pattern.
/// </summary>
/// <param name="directory">The <c>activities/</c> directory; made when something is appended.</param>
/// <param name="clock">Tells how old a file left in <c>tmp/</c> is.</param>
internal sealed class SegmentStore(string directory, TimeProvider clock)
{
    private const int MostReads = 1000;
    private static readonly TimeSpan Stale = TimeSpan.FromDays(1);

    internal string Folder { get; } = directory;

    internal string Tmp => Path.Combine(Folder, "tmp");

    internal string Log => Path.Combine(Folder, "log");

    internal string Base => Path.Combine(Folder, "base");

    internal string Manifest => Path.Combine(Folder, "MANIFEST");

    /// <summary>The lock of whoever compacts.</summary>
    internal string Lock => Path.Combine(Folder, "compact.lock");

    /// <summary>Appends one file, durable when the task ends; false where the batch was appended before, however long ago.</summary>
    /// <exception cref="HomeUnusableException">The directory cannot be written.</exception>
    internal async Task<bool> AppendAsync(
        Guid batch,
        Func<Stream, CancellationToken, Task> write,
        CancellationToken cancellationToken
    )
    {
        string name = $"{batch:D}.parquet";
        string segment = Path.Combine(Log, name);
        string temporary = Path.Combine(Tmp, $"{name}.{Guid.CreateVersion7(clock.GetUtcNow()):N}");
        try
        {
            Prepare();
            bool appended = false;
            if (!File.Exists(segment) && !Absorbed(name))
            {
                await WriteAsync(temporary, write, cancellationToken);
                cancellationToken.ThrowIfCancellationRequested();
                // Another process may have appended the batch meanwhile, and two compactions absorbed and removed it. Should that
                // happen after this look, readers leave the second copy out, for its name is among the absorbed ones.
                appended = !Absorbed(name) && DurableNames.TryLink(temporary, segment);
            }

            // Whoever wrote the name may have died before it was durable; so it is made durable in either case.
            DurableNames.SyncDirectory(Log);
            return appended;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(Folder, TonsureHome.Reason(failure), failure);
        }
        finally
        {
            Discard(temporary);
        }
    }

    /// <summary>The files that hold the ledger now.</summary>
    /// <exception cref="HomeUnusableException">The directory cannot be read.</exception>
    /// <exception cref="CorruptSegmentException">The manifest or one of its lists cannot be read.</exception>
    internal SegmentSnapshot Snapshot()
    {
        try
        {
            SegmentManifest before = SegmentManifest.Read(Manifest);
            for (int i = 0; i < MostReads; i++)
            {
                string[] log = Files(Log);
                string[] generations = BaseNames.All(Base);
                SegmentManifest after = SegmentManifest.Read(Manifest);
                if (before.Generation == after.Generation && Select(after, log) is { } listed)
                {
                    BaseNames.EnsurePublished(after, generations, Manifest);
                    return new SegmentSnapshot(
                        after,
                        [.. after.Base.Select(file => Path.Combine(Base, file))],
                        listed
                    );
                }

                before = after;
            }

            throw new IOException("its MANIFEST changes faster than it can be read");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(Folder, TonsureHome.Reason(failure), failure);
        }
    }

    /// <summary>Keeps every file where it is until disposed; null where compaction is at work all the while or never was.</summary>
    internal async Task<IDisposable?> HoldAsync(
        TimeSpan patience,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return File.Exists(Lock)
                ? await CompactionLock.TakeAsync(
                    Lock,
                    make: false,
                    patience,
                    clock,
                    cancellationToken
                )
                : null;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            // Whoever may not lock reads without, and takes another snapshot where a file goes.
            return null;
        }
    }

    internal static string[] Files(string folder) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, "*.parquet") : [];

    internal static void Discard(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A file that is left harms nobody; what matters was said already.
        }
    }

    /// <summary>The files of the log that are not absorbed; null where a newer manifest took a list away.</summary>
    private List<string>? Select(SegmentManifest manifest, string[] log)
    {
        try
        {
            using AbsorbedBatches absorbed = new(
                log.Length > 0 ? manifest : SegmentManifest.Empty,
                Base
            );
            return
            [
                .. log.Where(path => !absorbed.Contains(Path.GetFileName(path)))
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (FileNotFoundException gone)
        {
            EnsureReplaced(manifest, gone);
            return null;
        }
    }

    private bool Absorbed(string name)
    {
        while (true)
        {
            SegmentManifest manifest = SegmentManifest.Read(Manifest);
            try
            {
                using AbsorbedBatches absorbed = new(manifest, Base);
                return absorbed.Contains(name);
            }
            catch (FileNotFoundException gone)
            {
                EnsureReplaced(manifest, gone);
            }
        }
    }

    /// <summary>A file may be gone only where there is a newer manifest.</summary>
    private void EnsureReplaced(SegmentManifest manifest, FileNotFoundException gone)
    {
        if (SegmentManifest.Read(Manifest).Generation == manifest.Generation)
        {
            throw new CorruptSegmentException(
                gone.FileName ?? Base,
                "it is listed and not there",
                gone
            );
        }
    }

    private static async Task WriteAsync(
        string path,
        Func<Stream, CancellationToken, Task> write,
        CancellationToken cancellationToken
    )
    {
        FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        await using (file)
        {
            await write(file, cancellationToken);
            file.Flush(flushToDisk: true);
        }
    }

    private void Prepare()
    {
        if (!Directory.Exists(Log))
        {
            Directory.CreateDirectory(Tmp);
            Directory.CreateDirectory(Log);
            DurableNames.SyncDirectory(Folder);
            DurableNames.SyncDirectory(Path.GetDirectoryName(Path.GetFullPath(Folder)) ?? "/");
        }

        Directory.CreateDirectory(Tmp);
        foreach (string left in Directory.EnumerateFiles(Tmp))
        {
            if (clock.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(left) > Stale)
            {
                Discard(left);
            }
        }
    }
}
