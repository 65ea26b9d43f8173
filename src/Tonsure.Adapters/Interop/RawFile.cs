using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Tonsure.Adapters.Interop;

/// <summary>A file opened to be read without the lock that .NET takes of every file.</summary>
internal sealed class RawFile : IDisposable
{
    private readonly SafeFileHandle _file;

    private RawFile(SafeFileHandle file) => _file = file;

    /// <summary>Opens a file; null where it is gone or may not be read.</summary>
    public static RawFile? TryOpen(string path)
    {
        int descriptor = Libc.Open(path, Libc.OpenRead | Libc.OpenCloseOnExec, 0);
        return descriptor < 0
            ? null
            : new RawFile(new SafeFileHandle(descriptor, ownsHandle: true));
    }

    /// <summary>Reads from a place; 0 at the end.</summary>
    public int Read(Span<byte> buffer, long at) => RandomAccess.Read(_file, buffer, at);

    /// <summary>Whether a process holds an exclusive lock of it. The look lasts until this is disposed of.</summary>
    public bool IsLocked() =>
        Libc.Lock(_file, Libc.LockShared | Libc.LockNonBlocking) != 0
        && Marshal.GetLastPInvokeError() == Libc.EAGAIN;

    /// <inheritdoc/>
    public void Dispose() => Libc.UnlockAndClose(_file);
}
