using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Tonsure.Adapters.Engines;
using Xunit;

namespace Tonsure.Adapters.Tests.Engines;

public sealed class ChildProcessTests : IDisposable
{
    private const int EndSignal = 15;

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(42)]
    [InlineData(255)]
    public async Task The_childs_exit_code_is_passed_on(int code) =>
        Assert.Equal(code, (await Shell($"exit {code}")).Code);

    [Theory]
    [InlineData(9)]
    [InlineData(13)]
    [InlineData(15)]
    public async Task A_child_that_a_signal_ended_exits_with_128_and_its_number(int signal) =>
        Assert.Equal(128 + signal, (await Shell($"kill -{signal} $$")).Code);

    [Fact]
    public async Task A_signal_reaches_the_child_and_one_after_its_end_reaches_nobody()
    {
        ChildProcess child = ChildProcess.Start(["sleep", "60"]);
        child.Signal(EndSignal);
        Assert.Equal(128 + EndSignal, (await child.Exit).Code);
        child.Signal(EndSignal);
    }

    [Theory]
    [InlineData("tonsure-no-such-command")]
    [InlineData("/no/such/command")]
    [InlineData("")]
    public void A_command_that_is_not_found_is_127(string command)
    {
        ChildStartException e = Assert.Throws<ChildStartException>(() =>
            ChildProcess.Start([command])
        );
        Assert.Equal(127, e.ExitCode);
        Assert.Equal(command, e.Command);
    }

    [Fact]
    public void A_command_that_is_not_executable_is_126()
    {
        string file = _scratch.Write("plain", "echo no\n");
        Assert.Equal(126, Refused(file).ExitCode);
        Assert.Equal(126, Refused(_scratch.Root).ExitCode);
    }

    [Fact]
    public async Task The_arguments_arrive_as_they_were_given()
    {
        string[] odd =
        [
            "a b",
            "",
            "--",
            "-x=\"1\"",
            "'",
            "$HOME",
            "*",
            "\\",
            "two\nlines",
            "한글 😀 é",
            "--flag=",
            "tab\t",
        ];
        string file = _scratch["arguments"];
        string script = "cat /proc/$$/cmdline > \"$0\"; exit 0";
        await ChildProcess.Start(["sh", "-c", script, file, .. odd]).Exit;
        string[] arrived = Encoding
            .UTF8.GetString(await File.ReadAllBytesAsync(file, Cancel))
            .Split('\0')[..^1];
        Assert.Equal<string>(["sh", "-c", script, file, .. odd], arrived);
    }

    [Fact]
    public async Task A_replacement_character_that_was_meant_arrives_too()
    {
        // Only names that our own command line spells in other bytes are taken from there.
        string file = _scratch["arguments"];
        await ChildProcess.Start(["sh", "-c", "printf %s \"$1\" > \"$0\"", file, "a\uFFFDb"]).Exit;
        Assert.Equal("a\uFFFDb", await File.ReadAllTextAsync(file, Cancel));
    }

    [Fact]
    public async Task The_environment_is_handed_on()
    {
        string file = _scratch["environment"];
        await Shell($"cat /proc/$$/environ > {file}; exit 0");
        string ours = await File.ReadAllTextAsync("/proc/self/environ", Cancel);
        string theirs = await File.ReadAllTextAsync(file, Cancel);
        Assert.Contains("PATH=", theirs, StringComparison.Ordinal);
        Assert.Empty(ours.Split('\0').Except(theirs.Split('\0'), StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_signal_is_ignored_or_blocked_in_the_child()
    {
        string file = _scratch["status"];
        // No shell between: one may block signals for a moment itself.
        await ChildProcess.Start(["cp", "/proc/self/status", file]).Exit;
        ILookup<string, ulong> masks = (await File.ReadAllLinesAsync(file, Cancel))
            .Where(line => line.StartsWith("Sig", StringComparison.Ordinal))
            .Where(line => !line.StartsWith("SigQ", StringComparison.Ordinal))
            .Select(line => line.Split(':'))
            .ToLookup(
                parts => parts[0],
                parts =>
                    ulong.Parse(
                        parts[1].Trim(),
                        NumberStyles.HexNumber,
                        CultureInfo.InvariantCulture
                    ),
                StringComparer.Ordinal
            );
        const ulong pipe = 1UL << (13 - 1);
        Assert.Equal(0UL, masks["SigIgn"].Single() & pipe);
        Assert.Equal(0UL, masks["SigBlk"].Single());
    }

    [Fact]
    public async Task A_child_whose_reader_has_gone_ends_as_under_a_shell() =>
        Assert.Equal(0, (await Shell("set +e; yes | head -n 1 > /dev/null")).Code);

    [Fact]
    public async Task The_child_stays_in_our_process_group()
    {
        string file = _scratch["stat"];
        await Shell($"cat /proc/$$/stat > {file}; exit 0");
        string group = (await File.ReadAllTextAsync(file, Cancel)).Split(") ")[1].Split(' ')[2];
        string own = (await File.ReadAllTextAsync("/proc/self/stat", Cancel))
            .Split(") ")[^1]
            .Split(' ')[2];
        Assert.Equal(own, group);
    }

    [Fact]
    public async Task A_script_without_a_first_line_runs_in_the_shell()
    {
        string script = Script("script", "test \"$1\" = 'a b' && exit 7\n");
        Assert.Equal(7, (await ChildProcess.Start([script, "a b"]).Exit).Code);
    }

    [Fact]
    public async Task Such_a_script_is_found_in_PATH_too()
    {
        Script("tonsure-test-script", "exit 9\n");
        string path = Environment.GetEnvironmentVariable("PATH")!;
        string with = path + ":" + _scratch.Root;
        try
        {
            Environment.SetEnvironmentVariable("PATH", with);
            Assert.Equal(0, SetEnvironment("PATH", with, 1));
            Assert.Equal(9, (await ChildProcess.Start(["tonsure-test-script"]).Exit).Code);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", path);
            _ = SetEnvironment("PATH", path, 1);
        }
    }

    [Fact]
    public async Task The_CPU_time_of_a_busy_child_is_counted()
    {
        ChildExit exit = await ChildProcess
            .Start(["timeout", "1.5", "sh", "-c", "while :; do :; done"])
            .Exit;
        Assert.Equal(124, exit.Code);
        Assert.InRange(exit.CpuTime, TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task A_child_that_sleeps_uses_next_to_no_CPU_time() =>
        Assert.InRange(
            (await ChildProcess.Start(["sleep", "0.3"]).Exit).CpuTime,
            TimeSpan.Zero,
            TimeSpan.FromSeconds(0.1)
        );

    /// <summary>The child's environment is the C library's, which .NET does not write.</summary>
    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false)]
    private static extern int SetEnvironment(string name, string value, int overwrite);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<ChildExit> Shell(string script) =>
        ChildProcess.Start(["sh", "-c", script]).Exit;

    private static ChildStartException Refused(string command) =>
        Assert.Throws<ChildStartException>(() => ChildProcess.Start([command]));

    private string Script(string name, string text)
    {
        string path = _scratch.Write(name, text);
        File.SetUnixFileMode(
            path,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        );
        return path;
    }
}
