using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Tonsure.System.Tests.Cli;

public sealed class RunTests : IDisposable
{
    private readonly TheProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("exit 0", 0)]
    [InlineData("exit 7", 7)]
    [InlineData("exit 255", 255)]
    [InlineData("kill -9 $$", 137)]
    [InlineData("kill -TERM $$", 143)]
    public void The_exit_code_is_the_childs(string script, int code) =>
        Assert.Equal(code, _program.Run("run", "--", "sh", "-c", script).Code);

    [Fact]
    public void A_command_that_is_not_found_exits_127_and_one_that_cannot_be_executed_126()
    {
        Assert.Equal(127, _program.Run("run", "--", "no-such-command-here").Code);
        string plain = Path.Combine(_program.Folder, "plain");
        File.WriteAllText(plain, "text");
        Assert.Equal(126, _program.Run("run", "--", plain).Code);
    }

    [Fact]
    public void Standard_output_is_the_childs_alone_and_the_summary_goes_to_standard_error()
    {
        Answer answer = _program.Run("run", "--zone", "DE", "--", "printf", "%s|%s", "a b", "--");
        Assert.Equal("a b|--", answer.Out);
        Assert.Contains("DE profile", answer.Error, StringComparison.Ordinal);
        Assert.Contains("modelled", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_the_childs()
    {
        using var process = _program.Start("run", "--quiet", "--", "cat");
        process.StandardInput.Write("from the pipe");
        process.StandardInput.Close();
        Assert.Equal("from the pipe", process.StandardOutput.ReadToEnd());
        process.WaitForExit();
    }

    [Fact]
    public void A_signal_reaches_the_child_whose_trap_decides()
    {
        string ready = Path.Combine(_program.Folder, "ready");
        using var process = _program.Start(
            "run",
            "--",
            "sh",
            "-c",
            $"trap 'exit 42' TERM; touch {ready}; while :; do sleep 0.05; done"
        );
        Assert.True(SpinWait.SpinUntil(() => File.Exists(ready), 20_000));
        Thread.Sleep(200);
        Assert.Equal(0, Interop.Kill(process.Id, 15));
        Assert.True(process.WaitForExit(20_000));
        Assert.Equal(42, process.ExitCode);
        Assert.Contains(
            "\nsh,",
            _program.Run("report", "--format", "csv").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_counters_the_figure_is_modelled_and_lies_between_its_bounds()
    {
        (Answer answer, JsonElement json) = _program.Measure("sleep 2", "--zone", "DE");
        Assert.Equal(0, answer.Code);
        Assert.Equal("modelled", json.GetProperty("evidence").GetString());
        Assert.Equal("modelled", json.GetProperty("intensity_evidence").GetString());
        double lower = Number(json, "it_energy_lower_j");
        double value = Number(json, "it_energy_j");
        double upper = Number(json, "it_energy_upper_j");
        Assert.True(lower > 0 && lower < value && value < upper, $"{lower} {value} {upper}");
        double components = json.GetProperty("components")
            .EnumerateArray()
            .Sum(component => Number(component, "energy_j"));
        Assert.Equal(value, components, 3);
        // The intensity is a rounded mean; the carbon is whole micrograms for each component.
        double carbon =
            Number(json, "facility_energy_j") / 3.6e6 * Number(json, "intensity_g_per_kwh");
        Assert.InRange(Number(json, "carbon_g"), carbon - 3e-6, carbon + 3e-6);
        Assert.Equal(
            JsonValueKind.Null,
            json.GetProperty("host").GetProperty("measured_j").ValueKind
        );
        Assert.InRange(Number(json, "duration_s"), 1.9, 10);
        Assert.True(Number(json, "self_energy_j") > 0);
    }

    [Fact]
    public void Idle_power_is_all_of_it_for_own_a_part_for_share_and_none_for_exclude()
    {
        double own = Number(_program.Measure("sleep 1", "--idle", "own").Json, "it_energy_j");
        double share = Number(_program.Measure("sleep 1", "--idle", "share").Json, "it_energy_j");
        double exclude = Number(
            _program.Measure("sleep 1", "--idle", "exclude").Json,
            "it_energy_j"
        );
        Assert.True(exclude < share, $"{exclude} < {share}");
        Assert.True(share <= own * 1.5, $"{share} against {own}");
    }

    [Fact]
    public void Without_zone_or_site_the_world_is_taken_and_said()
    {
        (Answer answer, JsonElement json) = _program.Measure("true");
        Assert.Equal("world", json.GetProperty("zone").GetString());
        Assert.Equal("proxy", json.GetProperty("intensity_evidence").GetString());
        Assert.Contains("no zone or site given", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_working_directorys_configuration_is_used()
    {
        File.WriteAllText(
            Path.Combine(_program.Folder, "tonsure.yaml"),
            "owner: acme/nlp\nsite: lab\nsites:\n  - {id: lab, zone: FR, pue: 1.5}\n"
        );
        JsonElement json = _program.Measure("sleep 0.3").Json;
        Assert.Equal("acme/nlp", json.GetProperty("owner").GetString());
        Assert.Equal("FR", json.GetProperty("zone").GetString());
        Assert.Equal(1.5, Number(json, "facility_energy_j") / Number(json, "it_energy_j"), 6);
    }

    [Fact]
    public void A_process_that_runs_already_is_measured_until_it_ends()
    {
        using var sleep = global::System.Diagnostics.Process.Start("sleep", "1");
        Answer answer = _program.Run(
            "run",
            "--pid",
            sleep.Id.ToString(CultureInfo.InvariantCulture),
            "--subject",
            "attached"
        );
        Assert.Equal(0, answer.Code);
        Assert.Contains(
            "\nattached,",
            _program.Run("report", "--format", "csv").Out,
            StringComparison.Ordinal
        );
        sleep.WaitForExit();
    }

    private static double Number(JsonElement json, string name) =>
        json.GetProperty(name).GetDouble();
}
