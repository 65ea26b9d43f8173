using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Tonsure.System.Tests.Cli;

public sealed class EstimateTests : IDisposable
{
    private static readonly string[] Shared =
    [
        "it_energy_j",
        "it_energy_lower_j",
        "it_energy_upper_j",
        "facility_energy_j",
        "carbon_g",
        "carbon_lower_g",
        "carbon_upper_g",
        "embodied_g",
        "water_l",
    ];

    private readonly TheProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Device_hours_times_watts_times_PUE_times_intensity_is_exact()
    {
        JsonElement json = Json(
            "training --device-hours 1720320 --watts 400 --pue 1.1 --intensity 385"
        );
        Assert.Equal(1_720_320m * 400 * 3600, Number(json, "it_energy_j"));
        Assert.Equal(1_720_320m * 400 * 3600 * 1.1m, Number(json, "facility_energy_j"));
        // Llama 2's card says 291.42 t.
        Assert.Equal(1_720_320m * 400 * 1.1m * 385 / 1000, Number(json, "carbon_g"));
        Assert.Equal("training", json.GetProperty("method").GetString());
        Assert.Contains(
            json.GetProperty("assumptions").EnumerateArray(),
            one =>
                one.GetProperty("name").GetString() == "average_power"
                && one.GetProperty("given").GetBoolean()
                && one.GetProperty("unit").GetString() == "W"
        );
    }

    [Theory]
    [InlineData("training --params 8e9 --tokens 15e12 --hardware H100-SXM --devices 1024")]
    [InlineData("training --device-hours 1e6 --hardware A100-SXM-80GB --site gcp:europe-west1")]
    [InlineData("inference --params-total 8e9 --hardware H100-SXM --output-tokens 500")]
    [InlineData("inference --model Qwen3-8B --output-tokens 500 --zone KR")]
    [InlineData(
        "inference --params-total 235e9 --params-active 22e9 --precision fp8 --hardware B200 --devices 4 --batch 96.5 --output-tokens 800 --input-tokens 300 --tokens-per-second 9000"
    )]
    public void Every_estimate_has_its_figures_within_bounds_and_says_what_it_stands_on(
        string words
    )
    {
        JsonElement json = Json(words);
        Assert.All(Shared, name => Assert.True(Number(json, name) > 0, name));
        Assert.InRange(
            Number(json, "it_energy_j"),
            Number(json, "it_energy_lower_j"),
            Number(json, "it_energy_upper_j")
        );
        Assert.InRange(
            Number(json, "carbon_g"),
            Number(json, "carbon_lower_g"),
            Number(json, "carbon_upper_g")
        );
        Assert.Equal(
            Number(json, "it_energy_j"),
            Number(json, "accelerator_energy_j") + Number(json, "host_energy_j")
        );
        Assert.Equal(
            Number(json, "accelerator_energy_j"),
            json.GetProperty("parts")
                .EnumerateArray()
                .Sum(part => Number(part, "accelerator_energy_j"))
        );
        JsonElement[] assumptions = [.. json.GetProperty("assumptions").EnumerateArray()];
        Assert.Equal(
            assumptions.Length,
            assumptions.Select(one => one.GetProperty("name").GetString()).Distinct().Count()
        );
        Assert.All(
            assumptions,
            one =>
            {
                Assert.NotEqual("", one.GetProperty("source").GetString());
                Assert.Equal(
                    one.GetProperty("source").GetString() == "given",
                    one.GetProperty("given").GetBoolean()
                );
            }
        );
        Assert.NotEmpty(json.GetProperty("formula").EnumerateArray());
    }

    [Fact]
    public void Twice_the_runs_is_twice_the_energy_and_a_multiplier_counts_what_failed()
    {
        decimal one = Number(Json("training --device-hours 10.5 --watts 300"), "it_energy_j");
        Assert.Equal(
            2 * one,
            Number(Json("training --device-hours 10.5 --watts 300 --runs 2"), "it_energy_j")
        );
        JsonElement failed = Json("training --device-hours 10.5 --watts 300 --multiplier 5.5");
        Assert.Equal(5.5m * one, Number(failed, "it_energy_j"));
        Assert.Equal(2, failed.GetProperty("parts").GetArrayLength());
    }

    [Fact]
    public void A_campaign_of_thousands_of_versions_is_one_file()
    {
        string file = File(
            "runs.yaml",
            "- {name: sweep, count: 4789, device_hours: 2.5}\n- {name: final, hours: 240, devices: 8}\n"
        );
        JsonElement json = Json($"training --runs {file} --watts 250");
        Assert.Equal(((4789 * 2.5m) + (240 * 8)) * 250 * 3600, Number(json, "it_energy_j"));
        Assert.Equal(
            ["sweep", "final"],
            json.GetProperty("parts")
                .EnumerateArray()
                .Select(part => part.GetProperty("part").GetString())
        );
    }

    [Fact]
    public void A_PUE_of_one_changes_nothing_and_is_what_no_facility_means()
    {
        const string Words = "training --device-hours 100 --watts 400 --intensity 100";
        JsonElement none = Json(Words);
        JsonElement one = Json(Words + " --pue 1");
        Assert.Equal(Number(none, "carbon_g"), Number(one, "carbon_g"));
        Assert.Equal(Number(one, "it_energy_j"), Number(one, "facility_energy_j"));
        Assert.Contains("no site given", Run(Words).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trace_is_the_sum_of_its_requests()
    {
        const string Served = "inference --model Qwen3-8B --hardware H100-SXM --batch 32";
        string file = File(
            "trace.csv",
            "TIMESTAMP,ContextTokens,GeneratedTokens\na,374,44\nb,396,109\nc,374,44\n"
        );
        JsonElement trace = Json($"{Served} --trace {file}");
        decimal sum =
            Number(
                Json($"{Served} --input-tokens 374 --output-tokens 44 --requests 2"),
                "it_energy_j"
            )
            + Number(
                Json($"{Served} --input-tokens 396 --output-tokens 109 --requests 1"),
                "it_energy_j"
            );
        Assert.Equal(sum, Number(trace, "it_energy_j"));
        Assert.Equal(3, Number(trace, "requests"));
    }

    [Fact]
    public void A_machine_type_brings_its_accelerators()
    {
        JsonElement machine = Json("embodied --hardware p5.48xlarge --hours 100");
        JsonElement devices = Json("embodied --hardware H100-SXM --devices 8 --hours 100");
        Assert.Equal(Number(devices, "embodied_g"), Number(machine, "embodied_g"));
        Assert.Equal(JsonValueKind.Null, machine.GetProperty("carbon_g").ValueKind);
        Assert.Equal(JsonValueKind.Null, machine.GetProperty("it_energy_j").ValueKind);
    }

    [Fact]
    public void A_shared_name_says_which_one_is_assumed()
    {
        Answer answer = Run("inference --model Qwen3-8B --hardware H100 --output-tokens 10");
        Assert.Equal(0, answer.Code);
        Assert.Contains("H100-SXM is assumed", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("training --device-hours 10", "--watts", "power")]
    [InlineData("training --watts 10", "--device-hours", "device-hours")]
    [InlineData("training --device-hours 1e3 --tokens 1e9 --watts 1e2", "--tokens", "one of them")]
    [InlineData("training --device-hours 10 --watts 400W", "--watts", "without a unit")]
    [InlineData("training --device-hours -1 --watts 400", "--device-hours", "from 0")]
    [InlineData("training --params 7B --tokens 1e12 --hardware T4", "--params", "without a unit")]
    [InlineData("training --params 7e9 --tokens 1e12 --hardware T4 --mfu 1.2", "--mfu", "to 1")]
    [InlineData("training --device-hours 10 --watts 400 --pue 0.9", "--pue", "from 1")]
    [InlineData("training --device-hours 10 --watts 400 --intensity 2001", "--intensity", "2,000")]
    [InlineData("training --device-hours 10 --watts 400 --runs 1.5", "--runs", "whole number")]
    [InlineData(
        "training --device-hours 10 --watts 400 --intensity 5 --zone DE",
        "--zone",
        "one of them"
    )]
    [InlineData("training --device-hours 10 --watts 400 --zone DE --year 1999", "1999", "2022")]
    [InlineData("training --device-hours 10 --hardware H1000", "H1000", "H100")]
    [InlineData("training --device-hours 10 --hardware m5.large", "m5.large", "no accelerator")]
    [InlineData("training --device-hours 10 --hardware TPU-v5e", "TPU", "TDP")]
    [InlineData("inference --model gpt-4o --output-tokens 10", "gpt-4o", "not published")]
    [InlineData("inference --model qwen9-8b --output-tokens 10", "qwen9-8b", "nearest")]
    [InlineData("inference --output-tokens 10", "--params-total", "missing")]
    [InlineData("inference --model Qwen3-8B", "--output-tokens", "missing")]
    [InlineData(
        "inference --params-total 8e9 --params-active 9e9 --output-tokens 10",
        "--params-active",
        "8e9"
    )]
    [InlineData(
        "inference --model Qwen3-8B --params-active 9e9 --output-tokens 10",
        "--model",
        "one of them"
    )]
    [InlineData("inference --model Qwen3-8B --precision int3 --output-tokens 9", "int3", "int4")]
    [InlineData("inference --model Qwen3-8B --output-tokens 10 --batch 0.5", "--batch", "from 1")]
    [InlineData(
        "inference --model Qwen3-8B --output-tokens 10 --reasoning-tokens 11",
        "--reasoning-tokens",
        "output_tokens"
    )]
    [InlineData("embodied --hardware H100-SXM", "--hours", "missing")]
    public void What_makes_no_sense_is_refused_with_its_field_and_the_mend(
        string words,
        string field,
        string mend
    )
    {
        Answer answer = Run(words);
        Assert.Equal(2, answer.Code);
        Assert.Equal("", answer.Out);
        Assert.Contains(field, answer.Error, StringComparison.Ordinal);
        Assert.Contains(mend, answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- {name: a, device_hours: 1h}\n", ":1: 'device_hours' is a plain number")]
    [InlineData("- {name: a}\n", ":1: a run tells one of")]
    [InlineData("- {name: a, device_hours: 1}\n- {nam: b}\n", ":2: 'nam' is not known")]
    [InlineData("- {name: a, hours: 3}\n", ":1: a run with 'hours' tells 'devices' too")]
    [InlineData("- {name: a, count: 0, device_hours: 1}\n", ":1: 'count' is a whole number")]
    [InlineData("runs\n", ":1: expected a list")]
    public void A_file_of_runs_is_refused_by_its_line(string text, string reason)
    {
        Answer answer = Run($"training --watts 100 --runs {File("runs.yaml", text)}");
        Assert.Equal(2, answer.Code);
        Assert.Contains(reason, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_the_worlds_fault()
    {
        Assert.Equal(3, Run("training --watts 100 --runs nowhere.yaml").Code);
        Assert.Equal(3, Run("inference --model Qwen3-8B --trace nowhere.csv").Code);
    }

    [Fact]
    public void People_read_figures_first_then_the_formula_in_their_language()
    {
        const string Words = "training --device-hours 1e3 --watts 400 --zone KR";
        Answer english = Run(Words);
        Assert.StartsWith("training · KR", english.Out, StringComparison.Ordinal);
        Assert.Contains(
            "carbon_g = facility_kwh × g_per_kwh",
            english.Out,
            StringComparison.Ordinal
        );
        Answer korean = Run(Words + " --lang ko");
        Assert.Contains("계산식", korean.Out, StringComparison.Ordinal);
        Assert.Contains("주어진 값", korean.Out, StringComparison.Ordinal);
        Assert.Equal(2, Run(Words + " --format csv").Out.Trim().Split('\n').Length);
    }

    [Fact]
    public void Azures_trace_runs_whole()
    {
        string folder = Environment.GetEnvironmentVariable("TONSURE_SHARED") ?? "../shared";
        string path = Path.Combine(
            Path.GetFullPath(folder, Rules.Product.Root),
            "data/llm-requests/AzureLLMInferenceTrace_conv.csv"
        );
        Assert.SkipUnless(global::System.IO.File.Exists(path), "the fact collection is not here");
        JsonElement json = Json(
            $"inference --model Qwen3-8B --hardware H100-SXM --batch 32 --trace {path}"
        );
        Assert.Equal(19_366, Number(json, "requests"));
        Assert.True(Number(json, "it_energy_j") > 0);
    }

    private Answer Run(string words) => _program.Run(["estimate", .. words.Split(' ')]);

    private JsonElement Json(string words)
    {
        Answer answer = Run(words + " --format json");
        Assert.True(answer.Code == 0, answer.Error);
        return JsonDocument
            .Parse(answer.Out, new JsonDocumentOptions { AllowDuplicateProperties = false })
            .RootElement;
    }

    private static decimal Number(JsonElement json, string name) =>
        json.GetProperty(name).GetDecimal();

    private string File(string name, string text)
    {
        string path = Path.Combine(_program.Folder, name);
        global::System.IO.File.WriteAllText(path, text);
        return path;
    }
}
