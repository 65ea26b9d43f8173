using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;
using Xunit;

namespace Tonsure.Adapters.Tests.Ledgers;

public sealed class SegmentStoreTests : IDisposable
{
    private readonly TemporaryHome _home = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ParquetActivityLedger Ledger => new(_home.Path, TimeProvider.System);

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task An_append_leaves_one_file_named_for_its_batch_and_nothing_in_tmp()
    {
        await Append(1);
        Assert.Equal(
            [$"{ActivityGen.Id(1)}.parquet"],
            Directory.GetFiles(_home.Log).Select(Path.GetFileName)
        );
        Assert.Empty(Directory.GetFiles(_home.Tmp));
    }

    [Fact]
    public async Task What_a_dead_process_left_in_tmp_goes_after_a_day_and_is_never_read()
    {
        await Append(1);
        string left = Path.Combine(_home.Tmp, "left.parquet");
        await File.WriteAllTextAsync(left, "half", Stop);
        FakeTimeProvider clock = new(
            new DateTimeOffset(File.GetLastWriteTimeUtc(left)).AddHours(23)
        );
        await new ParquetActivityLedger(_home.Path, clock).AppendAsync(
            ActivityGen.Id(2),
            [Hour(2)],
            Stop
        );
        Assert.True(File.Exists(left));
        Assert.Equal(2, await Count());
        clock.Advance(TimeSpan.FromHours(2));
        await new ParquetActivityLedger(_home.Path, clock).AppendAsync(
            ActivityGen.Id(3),
            [Hour(3)],
            Stop
        );
        Assert.False(File.Exists(left));
    }

    [Fact]
    public async Task A_home_whose_path_looks_like_a_pattern_is_read_all_the_same()
    {
        string odd = Path.Combine(_home.Path, "a[1]*b?", "zone=DE", "it's");
        ParquetActivityLedger ledger = new(odd, TimeProvider.System);
        await ledger.AppendAsync(ActivityGen.Id(1), [Hour(1)], Stop);
        Assert.Single(await ActivityLedgerContract.Read(ledger, ActivityFilter.All));
    }

    [Fact]
    public async Task A_manifest_replaces_the_segments_it_absorbed_by_its_base()
    {
        await Append(1);
        await Append(2);
        await Append(3);
        Compact(1, [1, 2]);
        Assert.Equal(3, await Count());
        File.Delete(Segment(1)); // as a later compaction does
        Assert.Equal(3, await Count());
        Assert.False(await Ledger.AppendAsync(ActivityGen.Id(1), [Hour(1)], Stop));
        Assert.Equal(3, await Count());
    }

    [Fact]
    public async Task Readers_never_see_an_activity_twice_or_not_at_all_while_the_manifest_changes()
    {
        const int Segments = 24;
        for (ulong i = 1; i <= Segments; i++)
        {
            await Append(i);
        }

        Task compaction = Task.Run(
            () =>
            {
                ulong[] absorbed = [];
                for (ulong i = 1; i < Segments; i++)
                {
                    Array.ForEach(absorbed, old => File.Delete(Segment(old)));
                    absorbed = [.. absorbed, i];
                    Compact((int)i, absorbed);
                    File.Delete(
                        Path.Combine(_home.Path, "activities", "base", $"{i - 1}-1.parquet")
                    );
                }
            },
            Stop
        );
        int readings = 0;
        while (!compaction.IsCompleted || readings == 0)
        {
            Assert.Equal(Segments, await Count());
            readings++;
        }

        await compaction;
        Assert.Equal(Segments, await Count());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"generation\": 1}")]
    [InlineData("{\"generation\": 1, \"base\": [\"../x\"], \"absorbed\": []}")]
    public async Task A_manifest_that_is_no_manifest_is_named(string text)
    {
        await Append(1);
        string manifest = Path.Combine(_home.Path, "activities", "MANIFEST");
        await File.WriteAllTextAsync(manifest, text, Stop);
        CorruptSegmentException corrupt = await Assert.ThrowsAsync<CorruptSegmentException>(Count);
        Assert.Equal(manifest, corrupt.Path);
        LedgerReport report = await new LedgerVerification(
            _home.Path,
            TimeProvider.System
        ).VerifyAsync(Stop);
        Assert.Equal(manifest, Assert.Single(report.Findings).Path);
    }

    [Fact]
    public async Task A_base_file_that_is_listed_and_not_there_is_named()
    {
        await Append(1);
        Compact(1, [1]);
        string lost = Path.Combine(_home.Path, "activities", "base", "1-0.parquet");
        File.Delete(lost);
        Assert.Equal(lost, (await Assert.ThrowsAsync<CorruptSegmentException>(Count)).Path);
    }

    private static Activity Hour(ulong number) => ActivityLedgerContract.Hour(number);

    private string Segment(ulong batch) =>
        Path.Combine(_home.Log, $"{ActivityGen.Id(batch)}.parquet");

    private Task<bool> Append(ulong number) =>
        Ledger.AppendAsync(ActivityGen.Id(number), [Hour(number)], Stop);

    private async Task<int> Count() =>
        (await ActivityLedgerContract.Read(Ledger, ActivityFilter.All))
            .DistinctBy(a => a.Id)
            .Count();

    /// <summary>What compaction will do: new base files under new names, then the manifest in one rename.</summary>
    private void Compact(int generation, ulong[] batches)
    {
        string activities = Path.Combine(_home.Path, "activities");
        Directory.CreateDirectory(Path.Combine(activities, "base"));
        string[] names = [.. batches.Select((_, i) => $"{generation}-{i}.parquet")];
        foreach ((ulong batch, string name) in batches.Zip(names))
        {
            string kept = Path.Combine(activities, "kept-" + batch);
            if (!File.Exists(kept))
            {
                File.Copy(Segment(batch), kept);
            }

            File.Copy(kept, Path.Combine(activities, "base", name));
        }

        string manifest = Path.Combine(activities, "MANIFEST");
        File.WriteAllText(
            manifest + ".new",
            JsonSerializer.Serialize(
                new
                {
                    generation,
                    @base = names,
                    absorbed = batches.Select(b => Path.GetFileName(Segment(b))),
                }
            )
        );
        File.Move(manifest + ".new", manifest, overwrite: true);
    }
}
