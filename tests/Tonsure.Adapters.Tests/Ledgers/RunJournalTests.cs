using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;
using Tonsure.Measuring;
using Xunit;

namespace Tonsure.Adapters.Tests.Ledgers;

public sealed class RunJournalTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly FakeTimeProvider _time = new();
    private readonly RememberingLedger _ledger = new();

    private string Folder => _scratch["journal"];

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void What_is_recovered_is_exactly_what_was_kept() =>
        RunSamples
            .Context.SelectMany(context =>
                RunSamples.After(context.StartMs).Select(samples => (context, samples))
            )
            .Sample(
                (context, samples) =>
                {
                    RememberingLedger ledger = new();
                    Keep(context, samples);
                    RecoveredRun run = Assert.Single(Recover(ledger));
                    Assert.Equal(context.RunId, run.RunId);
                    Assert.Equal(samples.Length, run.Samples);
                    Assert.Equal(
                        Facts(Expected(context, samples)),
                        Facts(ledger.Batches[context.Measurement])
                    );
                    Assert.Empty(Directory.GetFiles(Folder));
                },
                iter: 100,
                threads: 1
            );

    [Fact]
    public void A_journal_cut_at_any_byte_gives_all_its_whole_lines()
    {
        (string path, byte[] bytes) = Written(3);
        for (int length = 0; length <= bytes.Length; length++)
        {
            int lines = bytes.AsSpan(0, length).Count((byte)'\n');
            AssertRecovers(path, bytes[..length], lines);
        }
    }

    [Fact]
    public void A_flipped_bit_ends_the_recovery_at_its_line() =>
        Gen.Int[0, int.MaxValue]
            .Sample(
                seed =>
                {
                    (string path, byte[] bytes) = Written(3);
                    int position = seed % bytes.Length;
                    int line = bytes.AsSpan(0, position).Count((byte)'\n');
                    bytes[position] ^= (byte)(1 << (seed / bytes.Length % 8));
                    AssertRecovers(path, bytes, line);
                },
                iter: 300,
                threads: 1
            );

    [Fact]
    public void The_journal_of_a_living_process_is_left_alone()
    {
        using RunJournal living = RunJournal.Begin(Folder, RunSamples.Plain, _time);
        living.Append(RunSamples.Second(0));
        Assert.Empty(Recover(_ledger));
        Assert.Empty(_ledger.Batches);
        living.Append(RunSamples.Second(1));
        living.Dispose();
        Assert.Equal(2, Assert.Single(Recover(_ledger)).Samples);
    }

    [Fact]
    public void A_recovery_that_is_repeated_appends_once()
    {
        (string path, byte[] bytes) = Written(2);
        Assert.Single(Recover(_ledger));
        File.WriteAllBytes(path, bytes);
        Assert.Single(Recover(_ledger));
        Assert.Equal(2, _ledger.Calls);
        Assert.Single(_ledger.Batches);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_recovery_that_cannot_append_leaves_the_journal_where_it_is()
    {
        (string path, byte[] bytes) = Written(2);
        _ledger.Fails = true;
        Assert.Throws<IOException>(() => Recover(_ledger));
        Assert.Equal(bytes, File.ReadAllBytes(path));
    }

    [Fact]
    public void What_is_recovered_is_marked_incomplete()
    {
        Written(1);
        Recover(_ledger);
        Assert.All(_ledger.Batches.Values.SelectMany(b => b), a => Assert.False(a.Complete));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no journal\n")]
    [InlineData("\n\n\n")]
    public void A_journal_whose_header_cannot_be_read_is_set_aside(string text)
    {
        string path = _scratch.Write("journal/x.journal", text);
        RecoveredRun run = Assert.Single(Recover(_ledger));
        Assert.Equal(path + ".unreadable", run.Path);
        Assert.Null(run.RunId);
        Assert.Equal(text, File.ReadAllText(path + ".unreadable"));
        Assert.False(File.Exists(path));
        Assert.Empty(_ledger.Batches);
        Assert.Empty(Recover(_ledger));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("not json")]
    [InlineData("""{"measurement":"x"}""")]
    public void A_header_that_another_version_wrote_is_set_aside_and_stops_nobody(string json)
    {
        _scratch.Write("journal/a.journal", Line(json));
        (string path, _) = Written(1);
        Assert.Equal(2, Recover(_ledger).Count);
        Assert.True(File.Exists(_scratch["journal/a.journal.unreadable"]));
        Assert.False(File.Exists(path));
        Assert.Single(_ledger.Batches);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"i":[5,1],"c":[],"s":[],"g":[]}""")]
    [InlineData("""{"i":[1,5],"c":[[]],"s":[],"g":[]}""")]
    [InlineData("""{"i":["1","5"],"c":[],"s":[],"g":[]}""")]
    public void A_sample_that_another_version_wrote_ends_the_recovery_at_its_line(string json)
    {
        (string path, byte[] bytes) = Written(2);
        AssertRecovers(path, [.. bytes, .. Encoding.UTF8.GetBytes(Line(json))], 3);
    }

    [Fact]
    public void A_discarded_journal_is_gone_and_a_closed_one_waits()
    {
        RunJournal done = RunJournal.Begin(Folder, RunSamples.Plain, _time);
        done.Discard();
        Assert.Empty(Directory.GetFiles(Folder));
        RunJournal.Begin(Folder, RunSamples.Plain, _time).Dispose();
        Assert.EndsWith(
            ".journal",
            Assert.Single(Directory.GetFiles(Folder)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_journal_is_its_users_alone()
    {
        using RunJournal journal = RunJournal.Begin(Folder, RunSamples.Plain, _time);
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite,
            File.GetUnixFileMode(journal.Path)
        );
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named_in_the_error()
    {
        _scratch.Write("file", "");
        HomeUnusableException e = Assert.Throws<HomeUnusableException>(() =>
            RunJournal.Begin(_scratch["file/journal"], RunSamples.Plain, _time)
        );
        Assert.Equal(_scratch["file/journal"], e.Path);
    }

    [Fact]
    public void Journals_in_a_folder_that_anybody_may_write_are_not_believed()
    {
        (string path, _) = Written(1);
        File.SetUnixFileMode(Folder, File.GetUnixFileMode(Folder) | UnixFileMode.OtherWrite);
        Assert.Empty(Recover(_ledger));
        Assert.True(File.Exists(path));
        Assert.Empty(_ledger.Batches);
    }

    [Fact]
    public void A_folder_that_is_not_there_has_nothing_to_recover() =>
        Assert.Empty(Recover(_ledger));

    private (string Path, byte[] Bytes) Written(int samples)
    {
        string path = Keep(
            RunSamples.Plain,
            [.. Enumerable.Range(0, samples).Select(RunSamples.Second)]
        );
        return (path, File.ReadAllBytes(path));
    }

    private string Keep(RunContext context, RunSample[] samples)
    {
        using RunJournal journal = RunJournal.Begin(Folder, context, _time);
        foreach (RunSample sample in samples)
        {
            journal.Append(sample);
            _time.Advance(TimeSpan.FromMilliseconds(500));
        }

        return journal.Path;
    }

    private IReadOnlyList<RecoveredRun> Recover(IActivityLedger ledger) =>
        new JournalRecovery([Folder], ledger, _time)
            .RecoverAsync(TestContext.Current.CancellationToken)
            .GetAwaiter()
            .GetResult();

    /// <summary>The header is the first whole line; the samples are the others.</summary>
    private void AssertRecovers(string path, byte[] bytes, int wholeLines)
    {
        foreach (string left in Directory.GetFiles(Folder))
        {
            File.Delete(left);
        }

        File.WriteAllBytes(path, bytes);
        RememberingLedger ledger = new();
        RecoveredRun run = Assert.Single(Recover(ledger));
        if (wholeLines == 0)
        {
            Assert.EndsWith(".unreadable", run.Path, StringComparison.Ordinal);
            Assert.Empty(ledger.Batches);
            return;
        }

        Assert.Equal(wholeLines - 1, run.Samples);
        Assert.Equal(
            Facts(
                Expected(
                    RunSamples.Plain,
                    [.. Enumerable.Range(0, wholeLines - 1).Select(RunSamples.Second)]
                )
            ),
            Facts(ledger.Batches[RunSamples.Plain.Measurement])
        );
    }

    private ImmutableArray<Activity> Expected(RunContext context, RunSample[] samples)
    {
        RunAccumulator accumulator = new(context);
        Array.ForEach(samples, accumulator.Add);
        return accumulator
            .Finish(
                false,
                _time.GetUtcNow().ToUnixTimeMilliseconds(),
                () => Guid.CreateVersion7(_time.GetUtcNow())
            )
            .Activities;
    }

    private static string Facts(IEnumerable<Activity> activities) =>
        string.Join(
            '\n',
            activities.Select(a =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{a with { Id = Guid.Empty }} {string.Join(',', a.Labels)}"
                )
            )
        );

    private static string Line(string json) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..8]
        + " "
        + json
        + "\n";

    /// <summary>A ledger that remembers what was appended, as the port asks.</summary>
    private sealed class RememberingLedger : IActivityLedger
    {
        public Dictionary<Guid, IReadOnlyList<Activity>> Batches { get; } = [];

        public int Calls { get; private set; }

        public bool Fails { get; set; }

        public Task<bool> AppendAsync(
            Guid batch,
            IReadOnlyList<Activity> activities,
            CancellationToken cancellationToken
        )
        {
            Calls++;
            return Fails
                ? throw new IOException("no space left on device")
                : Task.FromResult(Batches.TryAdd(batch, activities));
        }

        public IAsyncEnumerable<Activity> ReadAsync(
            ActivityFilter filter,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();

        public Task<IReadOnlyList<Activity>> NewestAsync(
            ActivityFilter filter,
            ActivityMark? after,
            int most,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();

        public Task<string> VersionAsync(CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<FootprintRow>> SummariseAsync(
            FootprintQuery query,
            FootprintFactors factors,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();
    }
}
