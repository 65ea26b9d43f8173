using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Tonsure.Adapters.Interop;

/// <summary>Calls another program for a short answer: no shell, no terminal, and an end to its time and to its output.</summary>
internal static class OutsideProgram
{
    private const int LongestOutput = 16 * 1024;

    private const UnixFileMode Executable =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The program's full path; null where no absolute folder of the search path has it.</summary>
    /// <param name="name">Its file name.</param>
    /// <param name="searchPath">Folders with colons between them, as in <c>PATH</c>.</param>
    public static string? Find(string name, string? searchPath) =>
        (searchPath ?? "")
            .Split(':')
            .Where(Path.IsPathRooted)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(path =>
                File.Exists(path) && (File.GetUnixFileMode(path) & Executable) != UnixFileMode.None
            );

    /// <summary>Runs it to its end, or ends it.</summary>
    /// <param name="program">Its full path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends it sooner.</param>
    public static async Task<ProgramAnswer> AskAsync(
        string program,
        IReadOnlyList<string> arguments,
        TimeSpan patience,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        using CancellationTokenSource late = new(patience, time);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken,
            late.Token
        );
        using Process process = new()
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        // Its words are read by a program.
        process.StartInfo.Environment["LC_ALL"] = "C";
        try
        {
            _ = process.Start();
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            return new ProgramAnswer.NotStarted(e.Message);
        }

        try
        {
            process.StandardInput.Close();
            Task<string?> output = HeadAsync(process.StandardOutput, stop);
            Task<string?> error = HeadAsync(process.StandardError, stop);
            // Whoever it left behind may hold its output open: nobody waits for them longer than for it.
            await Task.WhenAll(output, error, process.WaitForExitAsync(stop.Token))
                .WaitAsync(stop.Token);
            return (await output, await error) is ({ } said, { } complained)
                ? new ProgramAnswer.Ended(process.ExitCode, said, complained)
                : new ProgramAnswer.TooLong();
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return late.IsCancellationRequested
                ? new ProgramAnswer.TimedOut()
                : new ProgramAnswer.TooLong();
        }
        finally
        {
            End(process);
        }
    }

    private static async Task<string?> HeadAsync(StreamReader reader, CancellationTokenSource stop)
    {
        char[] buffer = new char[1024];
        StringBuilder text = new();
        int read;
        while ((read = await reader.ReadAsync(buffer, stop.Token)) > 0)
        {
            if (text.Length + read > LongestOutput)
            {
                await stop.CancelAsync();
                return null;
            }

            _ = text.Append(buffer, 0, read);
        }

        return text.ToString();
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself meanwhile.
        }
    }
}
