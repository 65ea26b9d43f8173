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

    private string Tmp => Path.Combine(directory, "tmp");

    private string Log => Path.Combine(directory, "log");

    private string Manifest => Path.Combine(directory, "MANIFEST");

    /// <summary>Appends one file, durable when the task ends; false where the batch was appended before.</summary>
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
            if (!File.Exists(segment) && !SegmentManifest.Read(Manifest).Absorbed.Contains(name))
            {
                await WriteAsync(temporary, write, cancellationToken);
                cancellationToken.ThrowIfCancellationRequested();
                appended = Libc.TryLink(temporary, segment);
            }

            // Whoever wrote the name may have died before it was durable; so it is made durable in either case.
            Libc.SyncDirectory(Log);
            return appended;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(directory, TonsureHome.Reason(failure), failure);
        }
        finally
        {
            Discard(temporary);
        }
    }

    /// <summary>The files that hold the ledger now, as full paths.</summary>
    /// <exception cref="HomeUnusableException">The directory cannot be read.</exception>
    /// <exception cref="CorruptSegmentException">The manifest cannot be read.</exception>
    internal IReadOnlyList<string> Snapshot()
    {
        try
        {
            SegmentManifest before = SegmentManifest.Read(Manifest);
            for (int i = 0; i < MostReads; i++)
            {
                string[] log = Directory.Exists(Log) ? Directory.GetFiles(Log, "*.parquet") : [];
                SegmentManifest after = SegmentManifest.Read(Manifest);
                if (before.Generation == after.Generation)
                {
                    return
                    [
                        .. after.Base.Select(file => Path.Combine(directory, "base", file)),
                        .. log.Where(path => !after.Absorbed.Contains(Path.GetFileName(path)))
                            .Order(StringComparer.Ordinal),
                    ];
                }

                before = after;
            }

            throw new IOException("its MANIFEST changes faster than it can be read");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(directory, TonsureHome.Reason(failure), failure);
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
            Libc.SyncDirectory(directory);
            Libc.SyncDirectory(Path.GetDirectoryName(Path.GetFullPath(directory)) ?? "/");
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

    private static void Discard(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A file left in tmp/ harms nobody; what matters was said already.
        }
    }
}
