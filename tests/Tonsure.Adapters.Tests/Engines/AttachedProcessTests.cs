using System.Globalization;
using Tonsure.Adapters.Engines;
using Xunit;

namespace Tonsure.Adapters.Tests.Engines;

public sealed class AttachedProcessTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task It_ends_when_the_process_is_gone()
    {
        ChildProcess child = ChildProcess.Start(["sleep", "60"]);
        Task<ChildExit> attached = AttachedProcess.Wait("/proc", child.Id, TimeProvider.System);
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.False(attached.IsCompleted);
        child.Signal(9);
        await child.Exit;
        Assert.Equal(0, (await attached).Code);
    }

    [Fact]
    public async Task A_process_that_is_not_there_has_ended() =>
        await AttachedProcess.Wait(_scratch.Root, 7, TimeProvider.System);

    [Theory]
    [InlineData("7 (python (x) y) S 1 {0}", 500, 501)]
    [InlineData("7 (p) {1} 1 {0}", 500, 500)]
    public async Task It_ends_when_another_process_took_the_number_or_nobody_waited_for_this_one(
        string stat,
        int born,
        int then
    )
    {
        Write(stat, born, 'S');
        Task<ChildExit> attached = AttachedProcess.Wait(_scratch.Root, 7, TimeProvider.System);
        await Task.Delay(250, TestContext.Current.CancellationToken);
        Assert.False(attached.IsCompleted);
        Write(stat, then, 'Z');
        await attached;
    }

    /// <summary>The start time is the 22nd field, 18 behind the parent's number.</summary>
    private void Write(string stat, int born, char state)
    {
        string rest = string.Join(' ', Enumerable.Repeat("0", 17).Append($"{born}").Append("0"));
        string text = string.Format(CultureInfo.InvariantCulture, stat, rest, state);
        string whole = _scratch.Write("7/stat.new", text);
        File.Move(whole, _scratch["7/stat"], overwrite: true);
    }
}
