using System.Diagnostics;
using System.Text.Json;

namespace Tonsure.System.Tests.Cli;

/// <summary>The built program with a home, a temporary folder and a machine of its own.</summary>
internal sealed class TheProgram : IDisposable
{
    public TheProgram()
    {
        Folder = Directory.CreateTempSubdirectory("tonsure-cli-").FullName;
        Home = Path.Combine(Folder, "home");
        Directory.CreateDirectory(Path.Combine(Folder, "tmp"));
        Directory.CreateDirectory(Path.Combine(Folder, "sys"));
    }

    public string Folder { get; }

    public string Home { get; set; }

    public string Sys => Path.Combine(Folder, "sys");

    public string Temporary => Path.Combine(Folder, "tmp");

    /// <summary>Variables of the processes that are started from here on.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public static string Program { get; } = Find();

    public Process Start(params string[] arguments)
    {
        ProcessStartInfo start = new(Program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        start.Environment["TONSURE_HOME"] = Home;
        start.Environment["TONSURE_SYS_ROOT"] = Sys;
        start.Environment["TONSURE_RUNTIME_DIR"] = Path.Combine(Folder, "run");
        start.Environment["TMPDIR"] = Temporary;
        start.Environment["LANG"] = "C";
        start.Environment.Remove("LC_ALL");
        foreach ((string name, string value) in Variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public Answer Run(params string[] arguments)
    {
        using Process process = Start(arguments);
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(60_000))
        {
            process.Kill();
            throw new TimeoutException(string.Join(' ', arguments));
        }

        return new Answer(process.ExitCode, output, error.Result);
    }

    // seen: until two more samples are in the journal, of which the second is all after this instant. put VALUE FILE: never half a
    // value.
    private const string Words = """
        seen() { set -- $(cat "$TONSURE_HOME"/journal/* | wc -l)
          while [ $(cat "$TONSURE_HOME"/journal/* | wc -l) -lt $(($1 + 2)) ]; do sleep 0.02; done; }
        put() { echo "$1" > "$2.next" && mv "$2.next" "$2"; }

        """;

    /// <summary>
    /// Measures a shell script and reads its JSON. The script may wait with <c>seen</c> until the counters have been read, and set one
    /// with <c>put VALUE FILE</c>.
    /// </summary>
    public (Answer Answer, JsonElement Json) Measure(string script, params string[] options)
    {
        string json = Path.Combine(Folder, "run.json");
        Answer answer = Run(["run", "--json", json, .. options, "--", "sh", "-c", Words + script]);
        return (answer, JsonDocument.Parse(File.ReadAllText(json)).RootElement);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Find()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        string configuration = at.Name;
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Tonsure.slnx")))
        {
            at = at.Parent;
        }

        return Path.Combine(
            at!.FullName,
            "artifacts",
            "bin",
            "Tonsure.Cli",
            configuration,
            "tonsure"
        );
    }
}

/// <summary>What the program said.</summary>
internal sealed record Answer(int Code, string Out, string Error);
