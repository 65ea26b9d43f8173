using System.Globalization;
using System.Text;

namespace Tonsure.Adapters.Meters;

/// <summary>
/// A control group (version 2) of a run's own, below the one that this process is in: it counts the CPU time of everything that the run
/// starts, children that nobody waits for and daemons included. No controller is switched on for it, so it limits nothing.
/// </summary>
/// <remarks>
/// A process starts in the group of whoever starts it: this process enters the group, starts the run and goes back. Slurm tracks its
/// tasks by their groups, so inside a Slurm job none is made.
/// </remarks>
public sealed class RunCgroup
{
    private const string Prefix = "tonsure-";
    private readonly string _home;

    private RunCgroup(string home, string folder)
    {
        _home = home;
        Folder = folder;
    }

    /// <summary>Its folder.</summary>
    public string Folder { get; }

    /// <summary>Makes a group; null where there is no version 2 or this user may not.</summary>
    /// <param name="roots">Where the system's files are; where others stand in their place nothing is made.</param>
    /// <param name="measurement">The measurement's id.</param>
    internal static RunCgroup? TryMake(MeterRoots roots, Guid measurement)
    {
        if (
            roots is not { Sys: "/sys", Proc: "/proc" }
            || roots.Environment("SLURM_JOB_ID") is { Length: > 0 }
            || Own(roots.Sys, roots.Proc) is not { } home
        )
        {
            return null;
        }

        string folder = Path.Combine(home, Prefix + measurement.ToString());
        try
        {
            Directory.CreateDirectory(folder);
            if (UsedMicroseconds(folder) is not null)
            {
                return new RunCgroup(home, folder);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Not delegated to this user: the run is its process tree.
        }

        Remove(folder);
        return null;
    }

    /// <summary>What is started while this process is in the group belongs to it.</summary>
    /// <returns>Whether it is in it.</returns>
    public bool TryEnter() => TryMove(Folder);

    /// <summary>Back to where this process was.</summary>
    /// <returns>Whether it is back; where not, its own time is counted as the run's.</returns>
    public bool TryLeave() => TryMove(_home);

    /// <summary>Removes the group, if nothing lives in it.</summary>
    public void Remove() => Remove(Folder);

    /// <summary>CPU time of a group and all below it, in microseconds; null where it cannot be read.</summary>
    internal static long? UsedMicroseconds(string folder)
    {
        Span<byte> buffer = stackalloc byte[512];
        ReadOnlySpan<byte> text = SmallFile.ReadOrNothing(Path.Combine(folder, "cpu.stat"), buffer);
        return text.StartsWith("usage_usec "u8) && SmallFile.TryField(text, 1, out long used)
            ? used
            : null;
    }

    /// <summary>The processes in a group and all below it.</summary>
    internal static IEnumerable<int> Pids(string folder)
    {
        string text = SmallFile.TextOrNull(Path.Combine(folder, "cgroup.procs")) ?? "";
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(line, CultureInfo.InvariantCulture, out int pid))
            {
                yield return pid;
            }
        }

        foreach (string below in Folders(folder))
        {
            foreach (int pid in Pids(below))
            {
                yield return pid;
            }
        }
    }

    /// <summary>Removes a run's group, if nothing of it lives on.</summary>
    internal static void Remove(string folder)
    {
        if (!Path.GetFileName(folder).StartsWith(Prefix, StringComparison.Ordinal))
        {
            return;
        }

        try
        {
            // A group's files are not files: rmdir takes the folder with them.
            Directory.Delete(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Something the run left behind is still in it.
        }
    }

    private static string[] Folders(string folder)
    {
        try
        {
            return Directory.GetDirectories(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The folder of this process's own group, on a host with version 2 alone or beside version 1.</summary>
    private static string? Own(string sysRoot, string procRoot)
    {
        string text = SmallFile.TextOrNull(Path.Combine(procRoot, "self", "cgroup")) ?? "";
        string? path = text.Split('\n')
            .Where(line => line.StartsWith("0::/", StringComparison.Ordinal))
            .Select(line => line["0::/".Length..])
            .FirstOrDefault();
        string mount = Path.Combine(sysRoot, "fs", "cgroup");
        return path is null
            ? null
            : new[] { mount, Path.Combine(mount, "unified") }
                .Where(root => File.Exists(Path.Combine(root, "cgroup.procs")))
                .Select(root => Path.Combine(root, path))
                .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "cgroup.procs")));
    }

    private static bool TryMove(string folder)
    {
        try
        {
            using FileStream file = new(
                Path.Combine(folder, "cgroup.procs"),
                FileMode.Open,
                FileAccess.Write,
                FileShare.ReadWrite,
                bufferSize: 0
            );
            file.Write(
                Encoding.ASCII.GetBytes(
                    Environment.ProcessId.ToString(CultureInfo.InvariantCulture)
                )
            );
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
