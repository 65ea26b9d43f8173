using System.Text.Json;
using Xunit;

namespace Tonsure.System.Tests.Cli;

public sealed class CompactionTests : IDisposable
{
    private readonly TheProgram _program = new();

    private string Activities => Path.Combine(_program.Home, "activities");

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Compaction_says_what_became_of_what_and_changes_no_report()
    {
        _program.Run("run", "--zone", "DE", "--", "true");
        _program.Run("run", "--zone", "FR", "--owner", "acme", "--", "true");
        string report = _program.Run("report", "--by", "owner", "--format", "csv").Out;

        Answer compacted = _program.Run("ledger", "compact", "--format", "json");

        Assert.Equal((0, ""), (compacted.Code, compacted.Error));
        JsonElement json = JsonDocument.Parse(compacted.Out).RootElement;
        Assert.Equal(2, json.GetProperty("segments_absorbed").GetInt32());
        Assert.Equal(1, json.GetProperty("base_files_written").GetInt32());
        Assert.Equal(0, json.GetProperty("log_segments").GetInt32());
        Assert.True(
            json.GetProperty("bytes_after").GetInt64() < json.GetProperty("bytes_before").GetInt64()
        );
        Assert.Equal(report, _program.Run("report", "--by", "owner", "--format", "csv").Out);
        Assert.Contains("1 segment (1 compacted)", _program.Run("ledger", "verify").Out);
        Assert.StartsWith("nothing to compact", _program.Run("ledger", "compact").Out);
        Assert.Empty(Directory.GetFiles(Path.Combine(Activities, "log")));
        Assert.StartsWith("압축할 것이", _program.Run("--lang", "ko", "ledger", "compact").Out);
    }

    [Fact]
    public void A_damaged_segment_is_named_on_stderr_and_the_answer_is_no()
    {
        _program.Run("run", "--", "true");
        string damaged = Directory.GetFiles(Path.Combine(Activities, "log")).Single();
        File.WriteAllBytes(damaged, File.ReadAllBytes(damaged)[..100]);

        Answer answer = _program.Run("ledger", "compact");

        Assert.Equal(1, answer.Code);
        Assert.Contains(damaged, answer.Error, StringComparison.Ordinal);
        Assert.Contains("mend:", answer.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(damaged));
    }

    [Fact]
    public void While_another_process_compacts_a_report_leaves_it_to_that_one()
    {
        _program.Run("run", "--", "true");
        Multiply(300);
        string locked = Path.Combine(Activities, "compact.lock");
        using (new FileStream(locked, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            Answer busy = _program.Run("report");
            Assert.Equal((0, ""), (busy.Code, busy.Error));
            Assert.False(File.Exists(Path.Combine(Activities, "MANIFEST")));
        }
    }

    [Fact]
    public void A_report_over_many_segments_compacts_them_unasked_and_says_nothing()
    {
        _program.Run("run", "--", "true");
        string one = _program.Run("report", "--format", "csv").Out;
        Multiply(300);
        string many = _program.Run("report", "--format", "csv").Out;
        Assert.NotEqual(one, many);
        Assert.True(File.Exists(Path.Combine(Activities, "MANIFEST")));
        Answer after = _program.Run("report", "--format", "csv");
        Assert.Equal((0, many, ""), (after.Code, after.Out, after.Error));
        Assert.Single(Directory.GetFiles(Path.Combine(Activities, "base"), "*.parquet"));
    }

    /// <summary>The same rows under other batches' names, as if there had been as many runs.</summary>
    private void Multiply(int segments)
    {
        string one = Directory.GetFiles(Path.Combine(Activities, "log")).Single();
        for (int i = 0; i < segments; i++)
        {
            File.Copy(
                one,
                Path.Combine(Activities, "log", $"{i:x8}-0000-7000-8000-000000000000.parquet")
            );
        }
    }
}
