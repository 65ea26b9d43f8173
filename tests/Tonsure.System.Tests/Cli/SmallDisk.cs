using System.Diagnostics;
using Xunit;

namespace Tonsure.System.Tests.Cli;

/// <summary>A file system of one megabyte in memory.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    public static SmallDisk MountOrSkip(string folder)
    {
        Directory.CreateDirectory(folder);
        Assert.SkipUnless(
            Environment.UserName == "root"
                && Shell("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder) == 0,
            "a small file system can only be mounted by root"
        );
        return new SmallDisk(folder);
    }

    public void Fill() => Shell("dd", "if=/dev/zero", $"of={Folder}/fill", "bs=4k");

    public void Empty() => File.Delete(Path.Combine(Folder, "fill"));

    public void MakeReadOnly() => Shell("mount", "-o", "remount,ro", Folder);

    public void Dispose() => Shell("umount", "-l", Folder);

    private static int Shell(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using Process process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
