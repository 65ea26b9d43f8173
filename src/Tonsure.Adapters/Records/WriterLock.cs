using Tonsure.Adapters.Interop;

namespace Tonsure.Adapters.Records;

/// <summary>There is one writer: an advisory lock that falls with its process, however it ends.</summary>
internal static class WriterLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Takes the lock.</summary>
    /// <exception cref="RecordBusyException">Another process has it all the while.</exception>
    internal static async Task<FileLock> TakeAsync(
        string path,
        TimeSpan patience,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        long start = clock.GetTimestamp();
        while (true)
        {
            if (FileLock.TryTake(path, DurableFiles.Private) is { } held)
            {
                return held;
            }

            if (clock.GetElapsedTime(start) >= patience)
            {
                throw new RecordBusyException(path);
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }
}
