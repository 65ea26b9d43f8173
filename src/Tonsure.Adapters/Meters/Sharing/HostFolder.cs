using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tonsure.Adapters.Meters.Sharing;

/// <summary>
/// Where the runs on a host find one another: a small folder in memory that is empty again when the last of them ends.
/// </summary>
/// <remarks>
/// <c>TONSURE_RUNTIME_DIR</c> where it is set; else <c>/run/tonsure</c> where it can be written (an administrator makes it for a group, so
/// that several users share one host); else <c>$XDG_RUNTIME_DIR/tonsure</c>; else a folder of this user below the temporary one.
/// Inside it a host, a boot, a process namespace and a pair of roots have a folder of their own.
/// </remarks>
internal sealed class HostFolder
{
    private const UnixFileMode Private =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private HostFolder(string path) => Path = path;

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Who may step is who holds this file's lock.</summary>
    public string Lock => At("lock");

    /// <summary>Where the host's measurement stands.</summary>
    public string State => At("state");

    /// <summary>A run's claim, locked as long as its tool lives.</summary>
    public string Claim(Guid measurement) => At($"{measurement}.claim");

    /// <summary>A run's samples that others have taken.</summary>
    public string Mail(Guid measurement) => At($"{measurement}.mail");

    /// <summary>The runs that have a claim here, dead ones included.</summary>
    public IEnumerable<Guid> Claims() =>
        Directory
            .EnumerateFiles(Path, "*.claim")
            .Select(System.IO.Path.GetFileNameWithoutExtension)
            .Where(name => Guid.TryParse(name, CultureInfo.InvariantCulture, out _))
            .Select(name => Guid.Parse(name!, CultureInfo.InvariantCulture));

    /// <summary>Opens the folder of this host, made where it is missing.</summary>
    /// <param name="roots">Where the system's files are.</param>
    /// <exception cref="HomeUnusableException">It cannot be made or is not safe.</exception>
    public static HostFolder Open(MeterRoots roots)
    {
        string root = Root(roots.Environment);
        string folder = System.IO.Path.Combine(root, Key(roots.Sys, roots.Proc));
        try
        {
            Make(root, shared: false);
            UnixFileMode mode = File.GetUnixFileMode(root);
            if (!mode.HasFlag(UnixFileMode.OtherWrite))
            {
                Make(folder, mode.HasFlag(UnixFileMode.GroupWrite));
                return new HostFolder(folder);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(root, TonsureHome.Reason(e), e);
        }

        throw new HomeUnusableException(root, "everybody can write to it");
    }

    /// <summary>The mode of files here: a group's where the folder is a group's.</summary>
    public UnixFileMode FileMode =>
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | (File.GetUnixFileMode(Path) & (UnixFileMode.GroupRead | UnixFileMode.GroupWrite));

    private string At(string name) => System.IO.Path.Combine(Path, name);

    private static void Make(string folder, bool shared)
    {
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder, Private);
            if (shared)
            {
                File.SetUnixFileMode(
                    folder,
                    Private
                        | UnixFileMode.GroupRead
                        | UnixFileMode.GroupWrite
                        | UnixFileMode.GroupExecute
                        | UnixFileMode.SetGroup
                );
            }
        }
    }

    private static string Root(Func<string, string?> environment)
    {
        if (environment("TONSURE_RUNTIME_DIR") is { Length: > 0 } chosen)
        {
            return System.IO.Path.GetFullPath(chosen);
        }

        const string hosts = "/run/tonsure";
        if (Environment.IsPrivilegedProcess || IsWritable(hosts))
        {
            return hosts;
        }

        return environment("XDG_RUNTIME_DIR") is { Length: > 0 } users && Directory.Exists(users)
            ? System.IO.Path.Combine(users, "tonsure")
            : System.IO.Path.Combine(
                System.IO.Path.GetTempPath(),
                $"tonsure-{Environment.UserName}",
                "host"
            );
    }

    private static bool IsWritable(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return false;
        }

        string probe = System.IO.Path.Combine(folder, $"probe-{Environment.ProcessId}");
        try
        {
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Key(string sysRoot, string procRoot)
    {
        string boot = SmallFile.TextOrNull("/proc/sys/kernel/random/boot_id") ?? "";
        string processes = new FileInfo("/proc/self/ns/pid").LinkTarget ?? "";
        byte[] digest = SHA256.HashData(
            Encoding.UTF8.GetBytes(
                string.Join(
                    '\n',
                    boot.Trim(),
                    processes,
                    System.IO.Path.GetFullPath(sysRoot),
                    System.IO.Path.GetFullPath(procRoot)
                )
            )
        );
        return Convert.ToHexStringLower(digest.AsSpan(0, 8));
    }
}
