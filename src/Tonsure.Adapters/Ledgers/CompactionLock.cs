namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// Who compacts: an advisory lock on a file that stays (<c>flock</c>), which falls with its process. Whoever holds it without
/// compacting keeps every file where it is.
/// </summary>
internal static class CompactionLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Takes the lock; null where another holds it all the while.</summary>
    /// <param name="path">The lock's file.</param>
    /// <param name="make">Whether it may be made; without, one that is not there is as if held.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="clock">Measures the wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="IOException">The file cannot be opened, other than for the lock.</exception>
    internal static async Task<IDisposable?> TakeAsync(
        string path,
        bool make,
        TimeSpan patience,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        long start = clock.GetTimestamp();
        while (true)
        {
            if (TryTake(path, make) is { } held)
            {
                return held;
            }

            if (clock.GetElapsedTime(start) >= patience)
            {
                return null;
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    private static FileStream? TryTake(string path, bool make)
    {
        try
        {
            return new FileStream(
                path,
                make ? FileMode.OpenOrCreate : FileMode.Open,
                make ? FileAccess.ReadWrite : FileAccess.Read,
                FileShare.None,
                bufferSize: 0
            );
        }
        catch (IOException held) when (held.HResult == WouldBlock)
        {
            return null;
        }
        catch (FileNotFoundException) when (!make)
        {
            return null;
        }
    }

    // EWOULDBLOCK of Linux, which .NET hands through.
    private const int WouldBlock = 11;
}
