using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Tonsure.System.Tests.Cli;

public sealed class CalibrationTests : IDisposable
{
    private readonly TheProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_machines_slope_and_offset_are_recovered_and_later_runs_are_calibrated()
    {
        JsonElement before = Measure();
        Assert.Equal("modelled", before.GetProperty("evidence").GetString());

        // wall = 1.21 × meter + 38 W, with ± 0.3 % that alternates.
        StringBuilder csv = new("start,meter_w,wall_w\n");
        for (int i = 0; i < 12; i++)
        {
            double meter = 40 + (12.5 * i);
            double wall = ((1.21 * meter) + 38) * (i % 2 == 0 ? 1.003 : 0.997);
            csv.Append(CultureInfo.InvariantCulture, $"x,{meter},{wall:0.####}\n");
        }

        Answer fitted = _program.Run(
            "calibrate",
            "--wall",
            File("good.csv", csv.ToString()),
            "--format",
            "json"
        );
        Assert.Equal("", fitted.Error);
        Assert.Equal(0, fitted.Code);
        JsonElement fit = JsonDocument.Parse(fitted.Out).RootElement;
        Assert.InRange(fit.GetProperty("slope").GetDouble(), 1.21 * 0.99, 1.21 * 1.01);
        Assert.InRange(fit.GetProperty("offset_w").GetDouble(), 38 * 0.99, 38 * 1.01);
        Assert.InRange(fit.GetProperty("error_percent").GetDouble(), 0.2, 0.5);
        Assert.Equal(12, fit.GetProperty("pairs").GetInt32());

        JsonElement after = Measure();
        Assert.Equal("calibrated", after.GetProperty("evidence").GetString());
        double watts =
            after.GetProperty("it_energy_j").GetDouble()
            / after.GetProperty("duration_s").GetDouble();
        // All of the host's idle power is the run's: at least the offset.
        Assert.True(watts > 38, $"{watts} W");
        // The processors' bounds hold what others on this machine may have used of them; memory has none but the fit's.
        Assert.InRange(MemoryWidth(after), 0, 0.02);
        Assert.True(MemoryWidth(before) > 0.02, "a model's bounds are wider");

        Answer shown = _program.Run("calibrate");
        Assert.Contains("wall = 1.2", shown.Out, StringComparison.Ordinal);
        Assert.Contains("calibrated", _program.Run("doctor").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("meter_w,wall_w\n10,30\n20,40\n30,50\n", 1, "3 pairs")]
    [InlineData("meter_w,wall_w\n10,90\n20,80\n30,70\n40,60\n", 1, "falls")]
    [InlineData("meter_w,wall_w\n50,80\n51,82\n52,84\n50,80\n", 1, "told apart")]
    [InlineData("meter_w,wall_w\n10,30\n20,40\n30,500\n40,60\n50,70\n", 1, "line 4")]
    [InlineData("meter_w,wall_w\n10,30\n20,-4\n", 3, ":3: wall_w '-4'")]
    [InlineData("meter_w,wall_w\n10,30\n20,many\n", 3, ":3: 'many' is no number")]
    [InlineData("load,draw\n10,30\n", 3, "no column 'wall_w'")]
    [InlineData("", 3, "no header")]
    public void What_cannot_be_fitted_is_refused_with_its_reason(
        string csv,
        int code,
        string reason
    )
    {
        Answer answer = _program.Run("calibrate", "--wall", File("bad.csv", csv));
        Assert.Equal(code, answer.Code);
        Assert.Contains(reason, answer.Error, StringComparison.Ordinal);
        Assert.Equal("", answer.Out);
        Assert.False(Directory.Exists(Path.Combine(_program.Home, "calibration")));
    }

    [Fact]
    public void A_missing_file_and_a_machine_without_a_fit_say_what_to_do()
    {
        Assert.Equal(3, _program.Run("calibrate", "--wall", "nowhere.csv").Code);
        Answer none = _program.Run("calibrate");
        Assert.Equal(1, none.Code);
        Assert.Contains("--record 30s", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_fit_stops_runs_before_they_start_and_names_the_file()
    {
        string good = File("good.csv", "Meter,Wall (W)\n10,30\n20,40\n30,50\n40,60\n");
        Assert.Equal(0, _program.Run("calibrate", "--wall", good).Code);
        string kept = Assert.Single(Directory.GetFiles(Path.Combine(_program.Home, "calibration")));
        global::System.IO.File.WriteAllText(kept, "{\"slope\": \"steep\"}");
        Answer answer = _program.Run("run", "--", "touch", Path.Combine(_program.Folder, "ran"));
        Assert.Equal(3, answer.Code);
        Assert.Contains(kept, answer.Error, StringComparison.Ordinal);
        Assert.False(global::System.IO.File.Exists(Path.Combine(_program.Folder, "ran")));
    }

    [Fact]
    public void Recording_writes_rows_that_only_want_the_walls_figure()
    {
        using Process process = _program.Start("calibrate", "--record", "1s");
        process.StandardInput.Close();
        Assert.Equal("start,end,meter_w,wall_w", process.StandardOutput.ReadLine());
        string row = process.StandardOutput.ReadLine()!;
        process.Kill();
        process.WaitForExit();
        string[] fields = row.Split(',');
        Assert.Equal(4, fields.Length);
        Assert.True(double.Parse(fields[2], CultureInfo.InvariantCulture) > 0);
        Assert.Equal("", fields[3]);
    }

    private static double MemoryWidth(JsonElement json)
    {
        JsonElement memory = json.GetProperty("components")
            .EnumerateArray()
            .Single(part => part.GetProperty("component").GetString() == "memory");
        return (
                memory.GetProperty("upper_j").GetDouble()
                - memory.GetProperty("lower_j").GetDouble()
            ) / memory.GetProperty("energy_j").GetDouble();
    }

    private JsonElement Measure() => _program.Measure("sleep 0.5", "--idle", "own").Json;

    private string File(string name, string text)
    {
        string path = Path.Combine(_program.Folder, name);
        global::System.IO.File.WriteAllText(path, text);
        return path;
    }
}
