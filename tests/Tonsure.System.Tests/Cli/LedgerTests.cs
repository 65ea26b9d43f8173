using System.Text.Json;
using Xunit;

namespace Tonsure.System.Tests.Cli;

public sealed class LedgerTests : IDisposable
{
    private readonly TheProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void An_amended_run_moves_to_its_owner_and_nothing_is_counted_twice()
    {
        (Answer _, JsonElement run) = _program.Measure("sleep 0.3", "--owner", "acme/wrong");
        string[] segments = Segments();
        string energy = Total();

        Answer amended = _program.Run(
            "ledger",
            "amend",
            run.GetProperty("run_id").GetString()!,
            "--owner",
            "acme/right"
        );

        Assert.Equal(0, amended.Code);
        Assert.Contains("is superseded by", amended.Out, StringComparison.Ordinal);
        Assert.Equal(energy, Total());
        string report = _program.Run("report", "--by", "owner", "--format", "csv").Out;
        Assert.Contains("\nacme/right,", report, StringComparison.Ordinal);
        Assert.DoesNotContain("acme/wrong", report, StringComparison.Ordinal);
        // The segment that was there is there still, byte for byte; the amendment is one more.
        Assert.Equal(segments, Segments()[..segments.Length]);
        Assert.Equal(segments.Length + 1, Segments().Length);
        Assert.Equal(0, _program.Run("ledger", "verify").Code);
    }

    [Fact]
    public void An_amended_zone_restates_the_carbon_and_not_the_energy()
    {
        (Answer _, JsonElement run) = _program.Measure("sleep 0.5", "--zone", "PL");
        JsonElement before = Report("total");

        _program.Run("ledger", "amend", run.GetProperty("run_id").GetString()!, "--zone", "FR");

        JsonElement after = Report("total");
        Assert.Equal(
            before.GetProperty("it_energy_j").GetRawText(),
            after.GetProperty("it_energy_j").GetRawText()
        );
        Assert.True(
            after.GetProperty("carbon_g").GetDouble()
                < before.GetProperty("carbon_g").GetDouble() / 3
        );
    }

    [Theory]
    [InlineData(2, "say what to change", "some-run")]
    [InlineData(1, "no activity and no run has the id", "some-run", "--owner", "acme")]
    [InlineData(2, "acme/nlp", "some-run", "--owner", "//")]
    [InlineData(2, "nearest:", "some-run", "--zone", "XYZ")]
    [InlineData(2, "training", "some-run", "--kind", "cooking")]
    public void An_amendment_that_makes_no_sense_is_refused(
        int code,
        string said,
        params string[] words
    )
    {
        Answer answer = _program.Run(["ledger", "amend", .. words]);
        Assert.Equal(code, answer.Code);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_program.Home, "activities", "log")));
    }

    [Fact]
    public void The_path_is_where_the_segments_are()
    {
        _program.Run("run", "--", "true");
        string path = _program.Run("ledger", "path").Out.Trim();
        Assert.Equal(Path.Combine(_program.Home, "activities"), path);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(path, "log"), "*.parquet"));
    }

    [Fact]
    public void Verification_counts_what_is_in_force()
    {
        string id = _program.Measure("true").Json.GetProperty("run_id").GetString()!;
        JsonElement before = Verify();
        _program.Run("ledger", "amend", id, "--subject", "renamed");
        JsonElement after = Verify();
        long activities = before.GetProperty("activities").GetInt64();
        Assert.Equal(activities, before.GetProperty("in_force").GetInt64());
        Assert.Equal(2 * activities, after.GetProperty("activities").GetInt64());
        Assert.Equal(activities, after.GetProperty("in_force").GetInt64());
    }

    private JsonElement Verify() =>
        JsonDocument.Parse(_program.Run("ledger", "verify", "--format", "json").Out).RootElement;

    private JsonElement Report(string part) =>
        JsonDocument
            .Parse(_program.Run("report", "--format", "json").Out)
            .RootElement.GetProperty(part);

    private string Total() => Report("total").GetProperty("it_energy_j").GetRawText();

    private string[] Segments() =>
        [
            .. Directory
                .GetFiles(Path.Combine(_program.Home, "activities", "log"))
                .Order(StringComparer.Ordinal)
                .Select(file => file + " " + Convert.ToHexString(File.ReadAllBytes(file))),
        ];
}
