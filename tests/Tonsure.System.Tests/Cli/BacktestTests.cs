using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Tonsure.System.Tests.Cli;

/// <summary>The forecasts hold what is promised of them, on all grids and issues.</summary>
public sealed class BacktestTests : IDisposable
{
    private readonly TheProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void The_peers_figures_are_reproduced_and_ours_hold_their_bars()
    {
        JsonElement json = Run("json").RootElement;

        JsonElement peer = json.GetProperty("carboncast");
        Assert.Equal(9.27, peer.GetProperty("mape").GetDouble(), 2);
        Assert.Equal(0.768, peer.GetProperty("capture").GetDouble(), 3);
        Assert.Equal(15.49, json.GetProperty("oracle_saving_percent").GetDouble(), 2);
        Assert.Equal(179, json.GetProperty("issues").GetInt32());
        Assert.Equal(0, json.GetProperty("publication_delay_h").GetInt32());
        Assert.Equal(13, json.GetProperty("zones").GetArrayLength());

        Assert.InRange(json.GetProperty("mape").GetDouble(), 5, 9.5);
        JsonElement capture = json.GetProperty("capture");
        Assert.InRange(capture.GetProperty("daily").GetDouble(), 0.74, 1);
        Assert.InRange(capture.GetProperty("hourly").GetDouble(), 0.77, 1);
        Assert.InRange(capture.GetProperty("blended").GetDouble(), 0.80, 1);
        double[] coverage =
        [
            .. json.GetProperty("coverage_by_lead_day").EnumerateArray().Select(c => c.GetDouble()),
        ];
        Assert.Equal(4, coverage.Length);
        Assert.All(coverage, share => Assert.InRange(share, 0.88, 0.91));

        JsonElement unseen = json.GetProperty("zero_shot");
        Assert.InRange(unseen.GetProperty("capture").GetDouble(), 0.66, 1);
        Assert.InRange(unseen.GetProperty("climatology_capture").GetDouble(), 0.5, 0.6);
        Assert.InRange(unseen.GetProperty("least_saving_percent").GetDouble(), 0, 100);
        Assert.Contains(
            unseen.GetProperty("left_out").EnumerateArray(),
            zone => zone.GetString() == "KR"
        );
        Assert.DoesNotContain(
            unseen.GetProperty("zones").EnumerateArray(),
            zone => zone.GetProperty("zone").GetString() is "KR" or "HK"
        );
    }

    [Fact]
    public void A_folder_without_the_data_says_what_is_missing()
    {
        Answer answer = _program.Run("grid", "backtest", "--data", _program.Folder);
        Assert.Equal(3, answer.Code);
        Assert.Contains(
            "carboncast_96h_dayahead_2021H2.csv.gz",
            answer.Error,
            StringComparison.Ordinal
        );
        Assert.Equal("", answer.Out);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("49")]
    [InlineData("soon")]
    public void A_delay_that_is_none_is_refused(string delay)
    {
        Answer answer = _program.Run("grid", "backtest", "--data", ".", "--delay-h", delay);
        Assert.Equal(2, answer.Code);
        Assert.Contains(delay, answer.Error, StringComparison.Ordinal);
    }

    private JsonDocument Run(string format)
    {
        string data = SharedFacts.Data();
        // Not by TheProgram's own run, which gives up sooner than a busy machine needs here.
        using Process process = _program.Start(
            "grid",
            "backtest",
            "--data",
            data,
            "--format",
            format
        );
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
        return JsonDocument.Parse(output);
    }
}
