using System.Text.Json;
using Xunit;

namespace Tonsure.System.Tests.Cli;

public sealed class HardwareTests : IDisposable
{
    private readonly TheProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Accelerators_are_listed_with_their_unit_and_their_source()
    {
        Answer answer = _program.Run("hardware", "--format", "csv");
        Assert.Equal(0, answer.Code);
        string[] lines = answer.Out.TrimEnd('\n').Split('\n');
        Assert.StartsWith("name,vendor,year,tdp_w,", lines[0], StringComparison.Ordinal);
        Assert.Single(
            lines,
            line => line.StartsWith("H100-SXM,NVIDIA,2022,700,", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_is_not_published_is_null_and_not_zero()
    {
        JsonElement tpu = Show("TPU v5e");
        Assert.Equal(JsonValueKind.Null, tpu.GetProperty("tdp_w").ValueKind);
        Assert.Equal(197, tpu.GetProperty("bf16_tflops").GetDouble());
    }

    [Fact]
    public void A_name_of_several_models_says_which_one_is_meant()
    {
        Answer answer = _program.Run("hardware", "A100", "--format", "json");
        JsonElement shown = JsonDocument.Parse(answer.Out).RootElement;
        Assert.Equal("A100-SXM-80GB", shown.GetProperty("name").GetString());
        Assert.Equal("A100", shown.GetProperty("assumed_from").GetString());
        Assert.Contains("A100-SXM-80GB is assumed", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_box_of_eight_GPUs_is_one()
    {
        JsonElement box = Show("p5.48xlarge");
        Assert.Equal("H100-SXM", box.GetProperty("accelerator").GetString());
        Assert.Equal(8, box.GetProperty("accelerator_count").GetDouble());
    }

    [Fact]
    public void A_processor_is_shown_as_the_kernel_names_it() =>
        Assert.Equal(280, Show("AMD EPYC 7763 64-Core Processor").GetProperty("tdp_w").GetDouble());

    [Fact]
    public void People_read_it_in_their_language()
    {
        Answer answer = _program.Run("hardware", "H100-SXM", "--lang", "ko");
        Assert.Contains("내재 탄소", answer.Out, StringComparison.Ordinal);
        Assert.Contains("164 (71 … 318)", answer.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("H100-SMX", "H100-SXM")]
    [InlineData("m5.lrage", "m5.large")]
    public void An_unknown_name_exits_2_with_the_nearest(string typed, string nearest)
    {
        Answer answer = _program.Run("hardware", typed);
        Assert.Equal(2, answer.Code);
        Assert.Contains(typed, answer.Error, StringComparison.Ordinal);
        Assert.Contains(nearest, answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Out);
    }

    private JsonElement Show(string name) =>
        JsonDocument.Parse(_program.Run("hardware", name, "--format", "json").Out).RootElement;
}
