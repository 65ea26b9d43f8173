using System.Diagnostics;
using Xunit;

namespace Tonsure.Adapters.Tests.Ledgers;

/// <summary>A disk of a few kilobytes that a test may fill; skips the test where none can be mounted.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly Scratch _scratch = new();

    public SmallDisk(int kilobytes)
    {
        if (!Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", Root))
        {
            _scratch.Dispose();
            Assert.Skip("a small disk can only be mounted as root");
        }
    }

    public string Root => _scratch.Root;

    public void Dispose()
    {
        Run("umount", "--lazy", Root);
        _scratch.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    RedirectStandardError = true,
                    UseShellExecute = false,
                }
            )!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
