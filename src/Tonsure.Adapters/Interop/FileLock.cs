using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Tonsure.Adapters.Interop;

/// <summary>An exclusive lock on a file; the system drops it when its process ends, however it ends, and no child inherits it.</summary>
internal sealed class FileLock : IDisposable
{
    private readonly SafeFileHandle _file;

    private FileLock(SafeFileHandle file) => _file = file;

    /// <summary>Takes the lock of a file, made where it is missing; null where another has it.</summary>
    /// <exception cref="IOException">The file cannot be opened or locked.</exception>
    public static FileLock? TryTake(string path, UnixFileMode mode)
    {
        int descriptor = Libc.Open(
            path,
            Libc.OpenReadWrite | Libc.OpenCreate | Libc.OpenCloseOnExec,
            (int)mode
        );
        if (descriptor < 0)
        {
            throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        }

        SafeFileHandle file = new(descriptor, ownsHandle: true);
        if (Libc.Lock(descriptor, Libc.LockExclusive | Libc.LockNonBlocking) == 0)
        {
            return new FileLock(file);
        }

        int error = Marshal.GetLastPInvokeError();
        file.Dispose();
        return error is Libc.EAGAIN or Libc.EINTR
            ? null
            : throw new IOException(Marshal.GetPInvokeErrorMessage(error));
    }

    /// <inheritdoc/>
    public void Dispose() => Libc.UnlockAndClose(_file);
}
