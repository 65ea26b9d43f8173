using DuckDB.NET.Data;
using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;
using Xunit;

namespace Tonsure.Adapters.Tests.Ledgers;

public sealed class LedgerVerificationTests : IDisposable
{
    private readonly TemporaryHome _home = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ParquetActivityLedger Ledger => new(_home.Path, TimeProvider.System);

    private string First => Path.Combine(_home.Log, $"{ActivityGen.Id(1)}.parquet");

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_sound_ledger_has_counts_and_no_findings()
    {
        await Append(1, Hour(1), Hour(2));
        await Append(2, Amend(Hour(1), 3));
        LedgerReport report = await Verify();
        Assert.Empty(report.Findings);
        Assert.Equal((2, 3, 2), (report.Segments, report.Activities, report.InForce));
    }

    [Fact]
    public async Task A_truncated_segment_is_found_and_named_by_verify_by_reading_and_by_summing()
    {
        await Append(1, Hour(1));
        await Append(2, Hour(2));
        using (FileStream file = File.OpenWrite(First))
        {
            file.SetLength(file.Length / 2);
        }

        LedgerReport report = await Verify();
        Assert.Equal(First, Assert.Single(report.Findings).Path);
        Assert.Equal(1, report.Activities);
        CorruptSegmentException read = await Assert.ThrowsAsync<CorruptSegmentException>(() =>
            ActivityLedgerContract.Read(Ledger, ActivityFilter.All)
        );
        CorruptSegmentException summed = await Assert.ThrowsAsync<CorruptSegmentException>(() =>
            Ledger.SummariseAsync(
                new FootprintQuery(FootprintKey.Total, ActivityFilter.All, TimeZoneInfo.Utc),
                TestGrid.Factors,
                Stop
            )
        );
        Assert.Equal((First, First), (read.Path, summed.Path));
    }

    [Fact]
    public async Task No_flipped_bit_changes_a_row_without_being_found()
    {
        await Append(1, Samples.Full with { Supersedes = null }, Samples.Bare, Samples.Uncovered);
        byte[] sound = await File.ReadAllBytesAsync(First, Stop);
        string rows = ActivityRows(await ActivityLedgerContract.Read(Ledger, ActivityFilter.All));
        int found = 0;
        const int Flips = 400;
        for (int i = 0; i < Flips; i++)
        {
            byte[] flipped = [.. sound];
            flipped[(long)i * sound.Length / Flips] ^= (byte)(1 << (i % 8));
            await File.WriteAllBytesAsync(First, flipped, Stop);
            if ((await Verify()).Findings.Count > 0)
            {
                found++;
                continue;
            }

            try
            {
                Assert.Equal(
                    rows,
                    ActivityRows(await ActivityLedgerContract.Read(Ledger, ActivityFilter.All))
                );
            }
            catch (CorruptSegmentException)
            {
                // DuckDB minds what the other reader skips; nothing was misread.
            }
        }

        Assert.True(found > Flips / 3, $"{found} of {Flips} flips were found");
    }

    [Fact]
    public async Task Rows_that_were_exchanged_under_their_digest_are_found()
    {
        await Append(1, Hour(1));
        await Append(2, Hour(2));
        Rewrite("1", new string('0', 64));
        Assert.Equal(LedgerProblem.DigestMismatch, await OneProblem());
    }

    [Fact]
    public async Task The_same_rows_written_by_another_program_have_the_same_digest()
    {
        await Append(1, Samples.Full with { Supersedes = null }, Samples.Bare, Samples.Uncovered);
        Rewrite("1", null);
        LedgerReport report = await Verify();
        Assert.Empty(report.Findings);
        Assert.Equal(3, report.Activities);
    }

    [Fact]
    public async Task A_schema_version_from_the_future_is_found()
    {
        await Append(1, Hour(1));
        Rewrite("99", null);
        Assert.Equal(LedgerProblem.UnknownSchema, await OneProblem());
    }

    [Fact]
    public async Task An_id_in_two_segments_is_found()
    {
        await Append(1, Hour(1));
        await Append(2, Hour(1));
        Assert.Equal(LedgerProblem.Duplicate, await OneProblem());
    }

    [Fact]
    public async Task A_successor_of_nothing_and_two_successors_of_one_are_found()
    {
        await Append(1, Amend(Hour(1), 2));
        Assert.Equal(LedgerProblem.SupersedesNothing, await OneProblem());
        await Append(2, Hour(1), Amend(Hour(1), 3));
        Assert.Equal(LedgerProblem.SupersededTwice, await OneProblem());
    }

    private static Activity Hour(ulong number) => ActivityLedgerContract.Hour(number);

    private static Activity Amend(Activity old, ulong id) =>
        Amendment.Of(
            old,
            a => a with { Reason = "amended" },
            ActivityGen.Id(id),
            DateTimeOffset.UnixEpoch
        );

    private static string ActivityRows(IEnumerable<Activity> rows) =>
        string.Join(
            '\n',
            rows.OrderBy(a => a.Id)
                .Select(a => $"{Samples.Comparable(a)} {string.Join(',', a.Labels)}")
        );

    private Task<bool> Append(ulong batch, params Activity[] activities) =>
        Ledger.AppendAsync(ActivityGen.Id(batch), activities, Stop);

    private Task<LedgerReport> Verify() =>
        new LedgerVerification(_home.Path, TimeProvider.System).VerifyAsync(Stop);

    private async Task<LedgerProblem> OneProblem() =>
        Assert.Single((await Verify()).Findings).Problem;

    /// <summary>The same rows as another program would write them, with other metadata.</summary>
    private void Rewrite(string version, string? digest)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"""
            CREATE TABLE rows AS FROM '{First}';
            CREATE TABLE stated AS SELECT value::VARCHAR AS digest FROM parquet_kv_metadata('{First}')
                WHERE key::VARCHAR = 'tonsure.rows_sha256';
            SET VARIABLE digest = {(
                digest is null ? "(SELECT digest FROM stated)" : $"'{digest}'"
            )};
            COPY rows TO '{First}' (FORMAT parquet, KV_METADATA {"{"}'tonsure.schema_version': '{version}',
                'tonsure.rows_sha256': getvariable('digest'){"}"})
            """;
        command.ExecuteNonQuery();
    }
}
