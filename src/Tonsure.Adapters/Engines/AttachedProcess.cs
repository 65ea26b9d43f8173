using System.Globalization;

namespace Tonsure.Adapters.Engines;

/// <summary>A process that somebody else started; its exit code is not ours to know.</summary>
public static class AttachedProcess
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    /// <summary>Ends when the process is gone, or when another one has taken its number.</summary>
    /// <param name="procRoot"><c>/proc</c>, or what stands in its place.</param>
    /// <param name="pid">Its number.</param>
    /// <param name="time">The clock.</param>
    public static async Task<ChildExit> Wait(string procRoot, int pid, TimeProvider time)
    {
        string stat = Path.Combine(procRoot, pid.ToString(CultureInfo.InvariantCulture), "stat");
        string? born = StartTime(stat);
        while (born is not null && StartTime(stat) == born)
        {
            await Task.Delay(Poll, time);
        }

        return new ChildExit(0, TimeSpan.Zero);
    }

    /// <summary>The 22nd field, counted behind the command's closing bracket; null for a process that is gone or a zombie.</summary>
    private static string? StartTime(string stat)
    {
        try
        {
            string text = File.ReadAllText(stat);
            string[] fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : fields[19];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
