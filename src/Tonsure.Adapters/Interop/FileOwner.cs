using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Tonsure.Adapters.Interop;

/// <summary>Whose a file is, which .NET does not tell.</summary>
internal static unsafe partial class FileOwner
{
    private const int EmptyPath = 0x1000;
    private const uint WantsUser = 0x8;

    /// <summary>Whether an open file belongs to the user that this process acts as; false where the system does not say.</summary>
    public static bool IsThisUser(SafeFileHandle file)
    {
        Status status = default;
        byte empty = 0;
        return Statx(file, &empty, EmptyPath, WantsUser, &status) == 0
            && (status.Mask & WantsUser) != 0
            && status.User == EffectiveUser();
    }

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static partial int Statx(
        SafeFileHandle folder,
        byte* path,
        int flags,
        uint mask,
        Status* status
    );

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint EffectiveUser();

    /// <summary>The head of <c>struct statx</c>, the same on every architecture; the rest is kept as room.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Status
    {
        [FieldOffset(0)]
        public uint Mask;

        [FieldOffset(20)]
        public uint User;
    }
}
