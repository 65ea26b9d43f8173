using Xunit;

namespace Tonsure.System.Tests.Cli;

public sealed class BadInputTests : IDisposable
{
    private readonly TheProgram _program = new();

    private string Marker => Path.Combine(_program.Folder, "started");

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("--zone", "DEE", "nearest: DE")]
    [InlineData("--site", "gcp:europe-west", "gcp:europe-west1")]
    [InlineData("--interval", "0", "expected a duration")]
    [InlineData("--interval", "-1s", "expected a duration")]
    [InlineData("--kind", "cooking", "training")]
    [InlineData("--owner", "a//b", "acme/nlp")]
    [InlineData("--label", "novalue", "key=value")]
    [InlineData("--idle", "mine", "share, own, exclude")]
    [InlineData("--no-such-option", "x", "--no-such-option")]
    public void A_bad_flag_exits_2_names_the_mend_and_starts_nothing(
        string option,
        string value,
        string said
    )
    {
        Answer answer = _program.Run("run", $"{option}={value}", "--", "touch", Marker);
        Assert.Equal(2, answer.Code);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Marker));
    }

    [Fact]
    public void No_command_and_two_things_to_measure_are_both_refused()
    {
        Assert.Equal(2, _program.Run("run").Code);
        Assert.Equal(2, _program.Run("run", "--pid", "1", "--", "true").Code);
    }

    [Fact]
    public void A_home_that_cannot_be_used_exits_3_and_starts_nothing()
    {
        string file = Path.Combine(_program.Folder, "file");
        File.WriteAllText(file, "");
        _program.Home = Path.Combine(file, "home");
        Answer answer = _program.Run("run", "--", "touch", Marker);
        Assert.Equal(3, answer.Code);
        Assert.Contains(_program.Home, answer.Error, StringComparison.Ordinal);
        Assert.Contains("TONSURE_HOME", answer.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Marker));
    }

    [Fact]
    public void A_full_disk_exits_3_before_the_start_and_nothing_is_started()
    {
        using SmallDisk disk = SmallDisk.MountOrSkip(Path.Combine(_program.Folder, "disk"));
        disk.Fill();
        _program.Home = Path.Combine(disk.Folder, "home");
        Answer answer = _program.Run("run", "--", "touch", Marker);
        Assert.Equal(3, answer.Code);
        Assert.Contains("no space", answer.Error, StringComparison.OrdinalIgnoreCase);
        Assert.False(File.Exists(Marker));
    }

    [Fact]
    public void A_read_only_home_exits_3_and_starts_nothing()
    {
        using SmallDisk disk = SmallDisk.MountOrSkip(Path.Combine(_program.Folder, "disk"));
        disk.MakeReadOnly();
        _program.Home = disk.Folder;
        Answer answer = _program.Run("run", "--", "touch", Marker);
        Assert.Equal(3, answer.Code);
        Assert.False(File.Exists(Marker));
    }

    [Fact]
    public void A_disk_that_fills_mid_run_changes_no_exit_code_and_loses_nothing()
    {
        using SmallDisk disk = SmallDisk.MountOrSkip(Path.Combine(_program.Folder, "disk"));
        _program.Home = Path.Combine(disk.Folder, "home");
        Answer answer = _program.Run(
            "run",
            "--interval",
            "100ms",
            "--subject",
            "filler",
            "--",
            "sh",
            "-c",
            $"sleep 0.5; dd if=/dev/zero of={disk.Folder}/fill bs=4k 2>/dev/null; sleep 0.5; exit 9"
        );
        Assert.Equal(9, answer.Code);
        Assert.Contains("warning", answer.Error, StringComparison.Ordinal);
        disk.Empty();
        Answer report = _program.Run("report", "--format", "csv");
        Assert.Equal(0, report.Code);
        Assert.Contains("\nfiller,", report.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_home_that_vanishes_mid_run_changes_no_exit_code()
    {
        Answer answer = _program.Run(
            "run",
            "--subject",
            "gone",
            "--",
            "sh",
            "-c",
            $"rm -rf {_program.Home}; touch {_program.Home}; exit 5"
        );
        Assert.Equal(5, answer.Code);
        Assert.Contains("warning", answer.Error, StringComparison.Ordinal);
        File.Delete(_program.Home);
        Assert.Contains(
            "\ngone,",
            _program.Run("report", "--format", "csv").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_reversed_interval_is_refused()
    {
        Answer answer = _program.Run("report", "--from", "2026-11-22", "--to", "2026-11-21");
        Assert.Equal(2, answer.Code);
        Assert.Contains("is not after", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrupt_segment_is_named_and_the_others_stay()
    {
        _program.Run("run", "--", "true");
        _program.Run("run", "--", "true");
        string[] segments = Directory.GetFiles(Path.Combine(_program.Home, "activities", "log"));
        Assert.Equal(2, segments.Length);
        File.WriteAllBytes(segments[0], File.ReadAllBytes(segments[0])[..100]);
        Answer report = _program.Run("report");
        Assert.Equal(3, report.Code);
        Assert.Contains(segments[0], report.Error, StringComparison.Ordinal);
        Assert.Contains("ledger verify", report.Error, StringComparison.Ordinal);
        Answer verify = _program.Run("ledger", "verify");
        Assert.Equal(1, verify.Code);
        Assert.Contains(segments[0], verify.Out, StringComparison.Ordinal);
        File.Delete(segments[0]);
        Assert.Equal(0, _program.Run("ledger", "verify").Code);
        Assert.Equal(0, _program.Run("report").Code);
    }

    [Fact]
    public void Korean_readers_get_Korean_and_an_unknown_language_is_refused()
    {
        Assert.Contains(
            "장부가 비어",
            _program.Run("report", "--lang", "ko").Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "구역은 없습니다",
            _program.Run("grid", "now", "XX", "--lang", "ko").Error,
            StringComparison.Ordinal
        );
        Assert.Equal(2, _program.Run("report", "--lang", "xx").Code);
        Assert.Equal(2, _program.Run("bogus").Code);
        Assert.Equal(0, _program.Run().Code);
    }
}
