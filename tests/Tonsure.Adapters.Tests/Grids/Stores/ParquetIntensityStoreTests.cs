using DuckDB.NET.Data;
using Tonsure.Adapters.Grids.Stores;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids.Stores;

public sealed class ParquetIntensityStoreTests : IntensityStoreContract, IDisposable
{
    private const long Hour = 3_600_000;
    private const long Start = 1_767_225_600_000; // 2026-01-01T00:00Z
    private static readonly ZoneId De = ZoneId.Parse("DE");

    private readonly Scratch _scratch = new();
    private int _homes;

    private string Year => _scratch["grid/DE/2026.parquet"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _scratch.Dispose();

    protected override IIntensityStore Empty() =>
        Store($"home-{Interlocked.Increment(ref _homes)}/grid");

    [Fact]
    public async Task Another_store_on_the_same_folder_reads_what_this_one_kept()
    {
        await Store().AppendAsync(Series(0, 5000), Stop);
        Assert.Equal(5000, (await Store().ReadAsync(De, Hours(0, 5000), null, Stop)).Count);
        Assert.Equal(81, (await Store().ReadAsync(De, Hours(2990, 3071), null, Stop)).Count);
    }

    [Fact]
    public async Task An_independent_reader_finds_named_columns_and_units()
    {
        await Store().AppendAsync(Series(0, 2500), Stop);
        await using DuckDBConnection duck = new("DataSource=:memory:");
        await duck.OpenAsync(Stop);
        await using DuckDBCommand command = duck.CreateCommand();
        command.CommandText = $"""
            SELECT count(*) || ' ' || min(mg_per_kwh) || ' ' || max(source) || ' ' || max(kind) || ' ' || max(basis)
            || ' ' || max(quality) || ' ' || max(licence) || ' ' || max(publisher) || ' ' || max(end_ms - start_ms)
            FROM '{Year}'
            """;
        Assert.Equal(
            "2500 100000 test lifecycle average observed CC0-1.0 publisher 3600000",
            await command.ExecuteScalarAsync(Stop)
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(-1)]
    public async Task A_damaged_file_is_named_and_is_neither_read_nor_replaced(int length)
    {
        await Store().AppendAsync(Series(0, 10), Stop);
        byte[] whole = await File.ReadAllBytesAsync(Year, Stop);
        byte[] damaged = length < 0 ? [.. whole.Select(b => (byte)(b ^ 0xFF))] : whole[..length];
        await File.WriteAllBytesAsync(Year, damaged, Stop);
        CorruptGridFileException read = await Assert.ThrowsAsync<CorruptGridFileException>(() =>
            Store().ReadAsync(De, Hours(0, 10), null, Stop)
        );
        Assert.Equal(Year, read.Path);
        await Assert.ThrowsAsync<CorruptGridFileException>(() =>
            Store().AppendAsync(Series(0, 11), Stop)
        );
        Assert.Equal(damaged, await File.ReadAllBytesAsync(Year, Stop));
    }

    [Fact]
    public async Task A_file_of_a_newer_schema_is_said_to_be_one()
    {
        File.Copy(
            Path.Combine(AppContext.BaseDirectory, "Tonsure.dll"),
            Scratched("DE/2026.parquet")
        );
        await Assert.ThrowsAsync<CorruptGridFileException>(() =>
            Store().ReadAsync(De, Hours(0, 10), null, Stop)
        );
    }

    [Fact]
    public async Task What_a_dead_writer_left_is_not_read()
    {
        await Store().AppendAsync(Series(0, 10), Stop);
        await File.WriteAllTextAsync(Year + ".4711.tmp", "half a file", Stop);
        Assert.Equal(10, (await Store().ReadAsync(De, Hours(0, 10), null, Stop)).Count);
        await Store().AppendAsync(Series(0, 11), Stop);
        Assert.Equal(11, (await Store().ReadAsync(De, Hours(0, 11), null, Stop)).Count);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        _scratch.Write("file", "");
        HomeUnusableException failure = await Assert.ThrowsAsync<HomeUnusableException>(() =>
            Store("file/grid").AppendAsync(Series(0, 1), Stop)
        );
        Assert.Contains("file/grid", failure.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_at_the_same_time_as_a_writer_see_whole_files()
    {
        ParquetIntensityStore store = Store();
        await store.AppendAsync(Series(0, 100), Stop);
        Task writer = Task.Run(
            async () =>
            {
                for (int i = 1; i <= 20; i++)
                {
                    await store.AppendAsync(Series(i * 100, 100), Stop);
                }
            },
            Stop
        );
        int before = 0;
        while (!writer.IsCompleted)
        {
            int count = (await store.ReadAsync(De, Hours(0, 3000), null, Stop)).Count;
            Assert.True(count >= before && count % 100 == 0, $"{before} {count}");
            before = count;
        }

        await writer;
        Assert.Equal(2100, (await store.ReadAsync(De, Hours(0, 3000), null, Stop)).Count);
    }

    [Fact]
    public async Task How_a_source_has_been_doing_is_remembered_and_a_damaged_file_is_forgotten()
    {
        SourceStateFiles states = new(_scratch["grid/sources"], TimeProvider.System);
        Assert.Equal(SourceState.Unasked("a/b"), await states.ReadAsync("a/b", Stop));
        SourceState state = SourceState
            .Unasked("a/b")
            .After(
                new SourceAnswer.Failed(SourceFailure.RateLimited, "so", TimeSpan.FromMinutes(1)),
                5
            );
        await states.WriteAsync(state, Stop);
        Assert.Equal(state, await states.ReadAsync("a/b", Stop));
        string file = Assert.Single(Directory.GetFiles(_scratch["grid/sources"]));
        await File.WriteAllTextAsync(file, "{", Stop);
        Assert.Equal(SourceState.Unasked("a/b"), await states.ReadAsync("a/b", Stop));
    }

    private string Scratched(string name)
    {
        string path = _scratch[Path.Combine("grid", name)];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    private ParquetIntensityStore Store(string folder = "grid") =>
        new(_scratch[folder], TimeProvider.System);

    private static Interval Hours(int from, int until) =>
        Interval.FromMilliseconds(Start + (from * Hour), Start + (until * Hour));

    private static SourcedSeries Series(int from, int count) =>
        new(
            De,
            "test",
            new Signal(SignalKind.Lifecycle, SignalBasis.Average, "publisher", "", "CC0-1.0"),
            7,
            [
                .. Enumerable
                    .Range(from, count)
                    .Select(i => new IntensityPoint(
                        Hours(i, i + 1),
                        CarbonIntensity.FromGramsPerKilowattHour(100 + (i % 300)),
                        PointQuality.Observed
                    )),
            ]
        );
}
