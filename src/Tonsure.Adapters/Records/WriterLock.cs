using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Tonsure.Adapters.Interop;

namespace Tonsure.Adapters.Records;

/// <summary>There is one writer: an advisory lock that falls with its process, however it ends.</summary>
internal sealed class WriterLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly SafeFileHandle _file;

    private WriterLock(SafeFileHandle file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="RecordBusyException">Another process has it all the while.</exception>
    internal static async Task<WriterLock> TakeAsync(
        string path,
        TimeSpan patience,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        long start = clock.GetTimestamp();
        while (true)
        {
            if (TryTake(path) is { } held)
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

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static WriterLock? TryTake(string path)
    {
        int descriptor = Libc.Open(
            path,
            Libc.OpenReadWrite | Libc.OpenCreate | Libc.OpenCloseOnExec,
            (int)DurableFiles.Private
        );
        if (descriptor < 0)
        {
            throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        }

        SafeFileHandle file = new(descriptor, ownsHandle: true);
        if (Libc.Lock(descriptor, Libc.LockExclusive | Libc.LockNonBlocking) == 0)
        {
            return new WriterLock(file);
        }

        int error = Marshal.GetLastPInvokeError();
        file.Dispose();
        return error is Libc.EAGAIN or Libc.EINTR
            ? null
            : throw new IOException(Marshal.GetPInvokeErrorMessage(error));
    }
}
