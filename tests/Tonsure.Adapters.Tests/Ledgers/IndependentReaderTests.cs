using DuckDB.NET.Data;
using Tonsure.Adapters.Ledgers;
using Xunit;

namespace Tonsure.Adapters.Tests.Ledgers;

/// <summary>A segment is plain Parquet: DuckDB reads what Parquet.Net wrote, column by column, with no code of ours between.</summary>
public sealed class IndependentReaderTests
{
    [Fact]
    public async Task Another_reader_sees_every_column_by_its_name_and_unit()
    {
        using TemporaryHome home = new();
        await new ParquetActivityLedger(home.Path, TimeProvider.System).AppendAsync(
            ActivityGen.Id(1),
            [Samples.Full, Samples.Bare],
            TestContext.Current.CancellationToken
        );
        Dictionary<string, object?> full = Row(home, "labels <> '{}'");
        Assert.Equal(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["id"] = Samples.Full.Id,
                ["run_id"] = "run \"1\"\n",
                ["component"] = "accelerator",
                ["subject"] = "모델 한글 🦙 'quoted'",
                ["owner"] = "acme/nlp/김.team@x",
                ["kind"] = "data-preparation",
                ["site"] = "서울-1",
                ["zone"] = "AA",
                ["start_ms"] = -1L,
                ["end_ms"] = 1_764_000_000_123L,
                ["energy_mj"] = long.MaxValue - 1,
                ["energy_lower_mj"] = 0L,
                ["energy_upper_mj"] = long.MaxValue,
                ["boundary"] = "facility",
                ["declared_carbon_ug"] = long.MaxValue,
                ["cost_micros"] = -12_345_678L,
                ["currency"] = "KRW",
                ["input_tokens"] = 1L << 60,
                ["output_tokens"] = 0L,
                ["flop"] = 3.14e23,
                ["cpus"] = 192L,
                ["cpu_ms"] = 987_654_321_012L,
                ["accelerator"] = "NVIDIA H100 80GB HBM3",
                ["accelerators"] = 8L,
                ["accelerator_ms"] = 123_456_789_012L,
                ["grade"] = "calibrated",
                ["method"] = "nvml+wall",
                ["method_version"] = "2.1",
                ["vintage"] = "2026.1",
                ["complete"] = false,
                ["reason"] = "suspended",
                ["labels"] = """{"a":"1","z":"","단계":"\"학습\" \\ π"}""",
                ["source"] = "tonsure run 0.1.0",
                ["source_digest"] = new string('a', 64),
                ["recorded_at_ms"] = 1_764_000_000_999L,
                ["supersedes"] = Samples.Full.Supersedes,
            },
            full
        );
        Dictionary<string, object?> bare = Row(home, "labels = '{}'");
        Assert.Equal(
            [
                "accelerator",
                "accelerator_ms",
                "accelerators",
                "cost_micros",
                "cpu_ms",
                "cpus",
                "currency",
                "declared_carbon_ug",
                "flop",
                "input_tokens",
                "output_tokens",
                "reason",
                "site",
                "source_digest",
                "supersedes",
            ],
            bare.Where(column => column.Value is null)
                .Select(column => column.Key)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_segment_states_its_schema_version_and_the_digest_of_its_rows()
    {
        using TemporaryHome home = new();
        await new ParquetActivityLedger(home.Path, TimeProvider.System).AppendAsync(
            ActivityGen.Id(1),
            [Samples.Bare],
            TestContext.Current.CancellationToken
        );
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText =
            $"SELECT key::VARCHAR, value::VARCHAR FROM parquet_kv_metadata('{home.Log}/*.parquet') ORDER BY 1";
        using DuckDBDataReader reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.Equal("tonsure.rows_sha256", reader.GetString(0));
        // Fixed, and recomputed by a few lines of Python from the stated format.
        Assert.Equal(
            "5a2ea9c47da9c6c7ecafa3ce8e6228cb8c4ec690c495911b8d3298c7e4215c6f",
            reader.GetString(1)
        );
        Assert.True(reader.Read());
        Assert.Equal(("tonsure.schema_version", "1"), (reader.GetString(0), reader.GetString(1)));
    }

    private static Dictionary<string, object?> Row(TemporaryHome home, string condition)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM '{home.Log}/*.parquet' WHERE {condition}";
        using DuckDBDataReader reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return Enumerable
            .Range(0, reader.FieldCount)
            .ToDictionary(
                reader.GetName,
                i => reader.IsDBNull(i) ? null : reader.GetValue(i),
                StringComparer.Ordinal
            );
    }
}
