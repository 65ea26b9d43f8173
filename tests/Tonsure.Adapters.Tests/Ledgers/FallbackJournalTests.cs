using Microsoft.Extensions.Time.Testing;
using Tonsure.Adapters.Ledgers;
using Tonsure.Measuring;
using Xunit;

namespace Tonsure.Adapters.Tests.Ledgers;

public sealed class FallbackJournalTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly FakeTimeProvider _time = new();
    private readonly List<(string Failed, string Reason, string? Second)> _warnings = [];

    private string Second => _scratch["second"];

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void As_long_as_the_first_journal_holds_nothing_moves()
    {
        RunJournal first = RunJournal.Begin(_scratch["first"], RunSamples.Plain, _time);
        using FallbackJournal journal = Over(first, Second);
        journal.Append(RunSamples.Second(0));
        Assert.Equal(first.Path, journal.Path);
        Assert.False(Directory.Exists(Second));
        Assert.Empty(_warnings);
        journal.Discard();
        Assert.False(File.Exists(first.Path));
    }

    [Fact]
    public void When_the_disk_is_full_the_journal_moves_over_with_every_sample_and_says_so_once()
    {
        using SmallDisk disk = new(64);
        RunJournal first = RunJournal.Begin(disk.Root, RunSamples.Plain, _time);
        using FallbackJournal journal = Over(first, Second);
        RunSample[] samples = [.. Enumerable.Range(0, 1_000).Select(RunSamples.Second)];
        Array.ForEach(samples, journal.Append);

        (string failed, string reason, string? second) = Assert.Single(_warnings);
        Assert.Equal(first.Path, failed);
        Assert.Equal("no space left on device", reason);
        Assert.Equal(journal.Path, second);
        Assert.Empty(Directory.GetFiles(disk.Root));
        journal.Dispose();
        Assert.Equal(Whole(samples), File.ReadAllBytes(second!));
    }

    [Fact]
    public void When_the_second_disk_fails_too_the_run_goes_on_and_says_so()
    {
        using SmallDisk disk = new(64);
        using SmallDisk other = new(128);
        using FallbackJournal journal = Over(
            RunJournal.Begin(disk.Root, RunSamples.Plain, _time),
            other.Root
        );
        for (int i = 0; i < 3_000; i++)
        {
            journal.Append(RunSamples.Second(i));
        }

        Assert.Equal(2, _warnings.Count);
        Assert.NotNull(_warnings[0].Second);
        Assert.Null(_warnings[1].Second);
        Assert.Null(journal.Path);
    }

    [Fact]
    public void When_there_is_no_second_place_what_was_kept_stays_for_recovery()
    {
        _scratch.Write("file", "");
        using SmallDisk disk = new(64);
        RunJournal first = RunJournal.Begin(disk.Root, RunSamples.Plain, _time);
        using FallbackJournal journal = Over(first, _scratch["file/second"]);
        for (int i = 0; i < 1_000; i++)
        {
            journal.Append(RunSamples.Second(i));
        }

        Assert.Null(Assert.Single(_warnings).Second);
        Assert.True(File.Exists(first.Path));
    }

    private FallbackJournal Over(RunJournal first, string second) =>
        new(
            first,
            second,
            RunSamples.Plain,
            _time,
            (failed, reason, place) => _warnings.Add((failed, reason, place))
        );

    /// <summary>What a journal that never failed would hold.</summary>
    private byte[] Whole(RunSample[] samples)
    {
        using RunJournal journal = RunJournal.Begin(_scratch["whole"], RunSamples.Plain, _time);
        Array.ForEach(samples, journal.Append);
        journal.Dispose();
        return File.ReadAllBytes(journal.Path);
    }
}
