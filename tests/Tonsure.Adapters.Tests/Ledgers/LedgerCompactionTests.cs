using DuckDB.NET.Data;
using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;
using Xunit;

namespace Tonsure.Adapters.Tests.Ledgers;

public sealed class LedgerCompactionTests : IDisposable
{
    private readonly TemporaryHome _home = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Base => Path.Combine(_home.Path, "activities", "base");

    private string Manifest => Path.Combine(_home.Path, "activities", "MANIFEST");

    private ParquetActivityLedger Ledger => new(_home.Path, TimeProvider.System);

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Segments_become_one_file_and_go_with_the_next_compaction()
    {
        await Append(1, 2, 3);
        CompactionReport first = await Compact();
        Assert.Equal(
            (3, 0, 1, 3L),
            (first.Segments, first.Merged, first.Written, first.Activities)
        );
        Assert.Equal((1, 0), (first.BaseFiles, first.LogSegments));
        Assert.True(first.BytesAfter < first.BytesBefore);
        Assert.Equal(3, Directory.GetFiles(_home.Log).Length);
        Assert.Equal(3, await Count());

        CompactionReport second = await Compact();
        Assert.Equal((0, 0, 0), (second.Segments, second.Merged, second.Written));
        Assert.Empty(Directory.GetFiles(_home.Log));
        Assert.Equal(3, await Count());
    }

    [Fact]
    public async Task Nothing_to_compact_changes_nothing_and_makes_nothing()
    {
        Assert.Equal(0, (await Compact()).Segments);
        Assert.Empty(Directory.GetFileSystemEntries(_home.Path));
    }

    [Fact]
    public async Task A_batch_that_was_absorbed_is_never_appended_again()
    {
        await Append(1, 2);
        await Compact();
        await Compact();
        for (ulong i = 3; i < 20; i++)
        {
            await Append(i);
            await Compact();
        }

        await Compact();
        Assert.Empty(Directory.GetFiles(_home.Log));
        for (ulong i = 1; i < 20; i++)
        {
            Assert.False(await Ledger.AppendAsync(ActivityGen.Id(i), [Hour(i)], Stop));
        }

        Assert.Equal(19, await Count());
        // The manifest names no batch that is gone, and few lists hold them all.
        Assert.DoesNotContain(
            ActivityGen.Id(1).ToString(),
            await File.ReadAllTextAsync(Manifest, Stop),
            StringComparison.Ordinal
        );
        Assert.InRange(Directory.GetFiles(Base, "*.batches").Length, 1, 6);
    }

    [Fact]
    public async Task A_copy_of_an_absorbed_segment_that_comes_late_is_not_read_and_goes()
    {
        await Append(1);
        string segment = Path.Combine(_home.Log, $"{ActivityGen.Id(1)}.parquet");
        byte[] bytes = await File.ReadAllBytesAsync(segment, Stop);
        await Compact();
        await Append(2);
        await Compact();
        Assert.False(File.Exists(segment));
        // An append of the same batch that had looked before both compactions and links after them.
        await File.WriteAllBytesAsync(segment, bytes, Stop);
        Assert.Equal(2, (await Rows()).Count);
        await Compact();
        Assert.False(File.Exists(segment));
        Assert.Equal(2, (await Rows()).Count);
    }

    [Fact]
    public async Task Base_files_are_rewritten_only_where_as_many_rows_come_to_them()
    {
        for (ulong i = 1; i <= 64; i++)
        {
            await Append(i);
            await Compact();
        }

        await Compact();
        string[] files = Directory.GetFiles(Base, "*.parquet");
        Assert.InRange(files.Length, 1, 7);
        Assert.Equal(64, await Count());
    }

    [Fact]
    public async Task A_damaged_segment_is_named_and_stays_while_the_sound_ones_are_absorbed()
    {
        await Append(1, 2, 3);
        string damaged = Path.Combine(_home.Log, $"{ActivityGen.Id(2)}.parquet");
        byte[] sound = await File.ReadAllBytesAsync(damaged, Stop);
        await File.WriteAllBytesAsync(damaged, sound[..(sound.Length / 2)], Stop);

        CompactionReport report = await Compact();
        LedgerFinding refused = Assert.Single(report.Refused);
        Assert.Equal((damaged, LedgerProblem.Corrupt), (refused.Path, refused.Problem));
        Assert.Equal((2, 1), (report.Segments, report.LogSegments));
        await Compact();
        Assert.Equal([damaged], Directory.GetFiles(_home.Log));
        Assert.Equal(damaged, (await Assert.ThrowsAsync<CorruptSegmentException>(Count)).Path);

        await File.WriteAllBytesAsync(damaged, sound, Stop);
        Assert.Empty((await Compact()).Refused);
        Assert.Equal(3, await Count());
    }

    [Fact]
    public async Task A_damaged_base_file_is_named_and_is_not_merged()
    {
        await Append(1);
        await Compact();
        string damaged = Assert.Single(Directory.GetFiles(Base, "*.parquet"));
        byte[] sound = await File.ReadAllBytesAsync(damaged, Stop);
        await File.WriteAllBytesAsync(damaged, sound[..^20], Stop);
        await Append(2);
        CompactionReport report = await Compact();
        Assert.Equal(damaged, Assert.Single(report.Refused).Path);
        Assert.Equal((1, 0), (report.Segments, report.Merged));
        await Append(3);
        await Compact();
        await File.WriteAllBytesAsync(damaged, sound, Stop);
        Assert.Equal(3, await Count());
    }

    [Fact]
    public async Task A_file_in_the_log_that_no_append_has_named_is_read_and_left_alone()
    {
        await Append(1);
        string foreign = Path.Combine(_home.Log, "import.parquet");
        File.Move(Path.Combine(_home.Log, $"{ActivityGen.Id(1)}.parquet"), foreign);
        await Append(2);
        await Compact();
        await Compact();
        Assert.Equal([foreign], Directory.GetFiles(_home.Log));
        Assert.Equal(2, await Count());
    }

    [Fact]
    public async Task Who_finds_another_compacting_leaves_it_to_that_one()
    {
        await Append(1);
        int inner = 0;
        LedgerCompaction outer = new(
            _home.Path,
            TimeProvider.System,
            _ =>
            {
                LedgerCompaction second = new(_home.Path, TimeProvider.System);
                Assert.Null(
                    second.CompactAsync(TimeSpan.Zero, unasked: true, Stop).GetAwaiter().GetResult()
                );
                inner++;
            }
        );
        Assert.NotNull(await outer.CompactAsync(TimeSpan.Zero, unasked: false, Stop));
        Assert.Equal(6, inner);
        Assert.Equal(1, (await Compact()).BaseFiles);
    }

    [Fact]
    public async Task A_cancelled_compaction_leaves_the_ledger_as_it_was()
    {
        await Append(1, 2);
        using CancellationTokenSource cancel = new();
        LedgerCompaction compaction = new(
            _home.Path,
            TimeProvider.System,
            step =>
            {
                if (step == CompactionStep.Locked)
                {
                    cancel.Cancel();
                }
            }
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            compaction.CompactAsync(TimeSpan.Zero, unasked: false, cancel.Token)
        );
        Assert.False(File.Exists(Manifest));
        Assert.Empty(Directory.GetFiles(Base));
        Assert.Equal(2, await Count());
    }

    [Fact]
    public async Task A_lost_manifest_is_named_and_no_base_file_is_taken_for_rubbish()
    {
        await Append(1);
        await Compact();
        await Append(2);
        await Compact();
        File.Delete(Manifest);
        string[] files = Directory.GetFiles(Base);
        Assert.Equal(Manifest, (await Assert.ThrowsAsync<CorruptSegmentException>(Count)).Path);
        Assert.Equal(Manifest, (await Assert.ThrowsAsync<CorruptSegmentException>(Compact)).Path);
        Assert.Equal(files, Directory.GetFiles(Base));
    }

    [Fact]
    public async Task A_damaged_list_of_batches_is_named_by_verify_and_by_compaction()
    {
        await Append(1);
        await Compact();
        string list = Assert.Single(Directory.GetFiles(Base, "*.batches"));
        byte[] bytes = await File.ReadAllBytesAsync(list, Stop);
        bytes[3] ^= 1;
        await File.WriteAllBytesAsync(list, bytes, Stop);
        LedgerReport report = await new LedgerVerification(
            _home.Path,
            TimeProvider.System
        ).VerifyAsync(Stop);
        Assert.Equal(list, Assert.Single(report.Findings).Path);
        await Append(2);
        Assert.Equal(list, (await Assert.ThrowsAsync<CorruptSegmentException>(Compact)).Path);
        Assert.Equal(2, await Count());
    }

    [Fact]
    public async Task Rows_are_sorted_by_start_in_row_groups_that_are_bounded_and_files_that_are_full()
    {
        const int Rows = BaseWriter.Full + 10;
        Random random = new(3);
        await Ledger.AppendAsync(
            ActivityGen.Id(1),
            [
                .. Enumerable
                    .Range(1, Rows)
                    .Select(i =>
                    {
                        long start = random.NextInt64(1_000_000_000);
                        return Hour((ulong)i) with
                        {
                            Interval = Quantities.Interval.FromMilliseconds(start, start + 1),
                        };
                    }),
            ],
            Stop
        );
        CompactionReport report = await Compact();
        Assert.Equal((2, (long)Rows), (report.BaseFiles, report.Activities));
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT (SELECT count(*) FROM '{Base}/*.parquet'),
                (SELECT max(row_group_num_rows) FROM parquet_metadata('{Base}/*.parquet')),
                (SELECT count(*) FROM (SELECT start_ms < lag(start_ms) OVER (PARTITION BY filename ORDER BY file_row_number) AS wrong
                    FROM read_parquet('{Base}/*.parquet', filename = true, file_row_number = true)) WHERE wrong)
            """;
        using DuckDBDataReader reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.Equal(
            (Rows, 65_536L, 0L),
            (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2))
        );
        LedgerReport verified = await new LedgerVerification(
            _home.Path,
            TimeProvider.System
        ).VerifyAsync(Stop);
        Assert.Empty(verified.Findings);
        Assert.Equal((2L, 2L), (verified.Segments, verified.BaseFiles));
    }

    private static Activity Hour(ulong number) => ActivityLedgerContract.Hour(number);

    private async Task Append(params ulong[] numbers)
    {
        foreach (ulong number in numbers)
        {
            Assert.True(await Ledger.AppendAsync(ActivityGen.Id(number), [Hour(number)], Stop));
        }
    }

    private async Task<CompactionReport> Compact() =>
        (
            await new LedgerCompaction(_home.Path, TimeProvider.System).CompactAsync(
                TimeSpan.Zero,
                unasked: false,
                Stop
            )
        )!;

    private Task<List<Activity>> Rows() => ActivityLedgerContract.Read(Ledger, ActivityFilter.All);

    private async Task<int> Count() => (await Rows()).DistinctBy(a => a.Id).Count();
}
