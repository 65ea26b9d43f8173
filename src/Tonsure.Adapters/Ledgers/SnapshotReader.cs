using DuckDB.NET.Data;

namespace Tonsure.Adapters.Ledgers;

/// <summary>Asks questions of a snapshot and asks again of a new one where compaction took a file away meanwhile.</summary>
internal sealed class SnapshotReader(SegmentStore store)
{
    /// <summary>After so many snapshots that lost a file the reader keeps compaction from taking more.</summary>
    private const int FreeSnapshots = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The answer over the files of a snapshot.</summary>
    /// <exception cref="CorruptSegmentException">A file cannot be read.</exception>
    /// <exception cref="HomeUnusableException">The directory cannot be read.</exception>
    internal async Task<T> AskAsync<T>(
        Func<IReadOnlyList<string>, T> question,
        CancellationToken cancellationToken
    )
    {
        int snapshots = 0;
        (string Path, Exception Failure)? lost = null;
        while (true)
        {
            using IDisposable? held =
                snapshots > FreeSnapshots
                    ? await store.HoldAsync(Patience, cancellationToken)
                    : null;
            IReadOnlyList<string> files = store.Snapshot().Files;

            // Compaction takes only files that no newer snapshot lists, and no name is used twice.
            if (lost is { } missing && files.Contains(missing.Path, StringComparer.Ordinal))
            {
                throw new CorruptSegmentException(
                    missing.Path,
                    "it is listed and not there",
                    missing.Failure
                );
            }

            try
            {
                return await Task.Run(() => question(files), cancellationToken);
            }
            catch (DuckDBException) when (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancellationToken);
            }
            catch (Exception failure)
                when (failure is DuckDBException or ScanFailedException or FormatException)
            {
                string? gone = files.FirstOrDefault(file => !File.Exists(file));
                if (gone is null)
                {
                    await ThrowForDamageAsync(files, cancellationToken);
                    throw;
                }

                lost = (gone, failure);
                snapshots++;
            }
        }
    }

    private static async Task ThrowForDamageAsync(
        IReadOnlyList<string> files,
        CancellationToken cancellationToken
    )
    {
        foreach (string file in files)
        {
            try
            {
                _ = await SegmentFile.ReadAsync(file, cancellationToken);
            }
            catch (Exception unreadable)
                when (unreadable is IOException or UnauthorizedAccessException)
            {
                throw new HomeUnusableException(file, unreadable.Message, unreadable);
            }
        }

        // Our own reader forgives what DuckDB does not.
        foreach (string file in files)
        {
            try
            {
                using DuckSession session = new();
                session.Execute($"SELECT max(COLUMNS(*)) FROM {DuckSession.Segments([file])}");
            }
            catch (DuckDBException damage)
            {
                throw new CorruptSegmentException(file, damage.Message, damage);
            }
        }
    }
}
