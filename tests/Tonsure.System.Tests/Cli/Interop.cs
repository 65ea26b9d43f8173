using System.Runtime.InteropServices;

namespace Tonsure.System.Tests.Cli;

internal static class Interop
{
    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Kill(int pid, int signal);
}
