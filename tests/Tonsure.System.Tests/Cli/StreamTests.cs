using System.Diagnostics;
using Xunit;

namespace Tonsure.System.Tests.Cli;

/// <summary>What belongs to the child stays the child's: its bytes, its signals, its process group.</summary>
public sealed class StreamTests : IDisposable
{
    private readonly TheProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Bytes_pass_untouched_in_both_directions()
    {
        byte[] bytes = new byte[300_000];
        new Random(7).NextBytes(bytes);
        using Process process = _program.Start("run", "--quiet", "--", "cat");
        CancellationToken cancelled = TestContext.Current.CancellationToken;
        Task writing = Task.Run(
            async () =>
            {
                await process.StandardInput.BaseStream.WriteAsync(bytes, cancelled);
                process.StandardInput.Close();
            },
            cancelled
        );
        using MemoryStream back = new();
        await process.StandardOutput.BaseStream.CopyToAsync(back, cancelled);
        await writing;
        await process.WaitForExitAsync(cancelled);
        Assert.Equal(bytes, back.ToArray());
    }

    [Theory]
    [InlineData(1, "HUP")]
    [InlineData(2, "INT")]
    [InlineData(3, "QUIT")]
    [InlineData(10, "USR1")]
    [InlineData(12, "USR2")]
    [InlineData(15, "TERM")]
    public void Each_signal_is_handed_on_and_the_run_is_kept(int number, string name)
    {
        string ready = Path.Combine(_program.Folder, "ready");
        using Process process = _program.Start(
            "run",
            "--",
            "sh",
            "-c",
            $"trap 'echo got {name}; exit 9' {name}; touch {ready}; while :; do sleep 0.05; done"
        );
        Assert.True(SpinWait.SpinUntil(() => File.Exists(ready), 20_000));
        Thread.Sleep(200);
        Assert.Equal(0, Interop.Kill(process.Id, number));
        Assert.Equal($"got {name}\n", process.StandardOutput.ReadToEnd());
        Assert.True(process.WaitForExit(20_000));
        Assert.Equal(9, process.ExitCode);
        Assert.Contains(
            "\nsh,",
            _program.Run("report", "--format", "csv").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Options_behind_the_dashes_are_the_commands_own()
    {
        Answer answer = _program.Run("run", "--quiet", "--", "echo", "--zone", "NOWHERE", "--help");
        Assert.Equal(0, answer.Code);
        Assert.Equal("--zone NOWHERE --help\n", answer.Out);
        Assert.Empty(answer.Error);
    }

    [Fact]
    public void A_reader_that_goes_away_ends_the_child_as_it_would_without_us()
    {
        Answer answer = _program.Run(
            "run",
            "--quiet",
            "--",
            "bash",
            "-c",
            "yes | head -n 1; echo ${PIPESTATUS[0]}"
        );
        Assert.Equal("y\n141\n", answer.Out);
    }
}
