using System.Text.Json;
using Xunit;

namespace Tonsure.System.Tests.Cli;

public sealed class LintTests : IDisposable
{
    // 0.4 kWh and 31 t: valid, and no grid emits 78,050,000 g/kWh.
    private const string Absurd = """
        {
          "bomFormat": "CycloneDX",
          "specVersion": "1.7",
          "components": [{
            "type": "machine-learning-model",
            "name": "model",
            "modelCard": {"considerations": {"environmentalConsiderations": {"energyConsumptions": [{
              "activity": "training",
              "energyProviders": [{"organization": {"name": "grid"}, "energySource": "unknown", "energyProvided": {"value": 0.4, "unit": "kWh"}}],
              "activityEnergyCost": {"value": 0.4, "unit": "kWh"},
              "co2CostEquivalent": {"value": 31.22, "unit": "tCO2eq"}
            }]}}}
          }]
        }
        """;

    private const string Plain = "---\nco2_eq_emissions:\n  emissions: 1500.5\n---\n# A model\n";

    private readonly TheProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void An_error_ends_with_one_and_tells_rule_line_why_and_mend()
    {
        Answer answer = _program.Run("lint", Write("model.cdx.json", Absurd));
        Assert.Equal("", answer.Error);
        Assert.Equal(1, answer.Code);
        Assert.StartsWith(
            "model.cdx.json: cyclonedx 1.7, 1 error, 3 warnings",
            answer.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("implied-intensity · line 11", answer.Out, StringComparison.Ordinal);
        Assert.Contains("78,050,000 g/kWh", answer.Out, StringComparison.Ordinal);
        Assert.Contains("check the units", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_alone_end_with_nothing()
    {
        Answer answer = _program.Run("lint", Write("README.md", Plain));
        Assert.Equal(0, answer.Code);
        Assert.Contains("boundary-stated", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_files_are_one_answer_and_one_that_cannot_be_read_is_the_worlds_fault()
    {
        Answer answer = _program.Run(
            "lint",
            Write("model.cdx.json", Absurd),
            "none.json",
            Write("README.md", Plain),
            "--format",
            "json"
        );
        Assert.Equal(3, answer.Code);
        Assert.Contains("none.json", answer.Error, StringComparison.Ordinal);
        JsonElement json = JsonDocument.Parse(answer.Out).RootElement;
        Assert.Equal(1, json.GetProperty("errors").GetInt32());
        Assert.Equal(
            ["cyclonedx", null, "model-card"],
            json.GetProperty("documents")
                .EnumerateArray()
                .Select(document => document.GetProperty("format").GetString())
        );
        JsonElement found = json.GetProperty("documents")[0].GetProperty("findings")[0];
        Assert.Equal("implied-intensity", found.GetProperty("rule").GetString());
        Assert.Equal("error", found.GetProperty("severity").GetString());
        Assert.Equal(11, found.GetProperty("line").GetInt32());
        Assert.EndsWith(
            "/energyConsumptions/0/co2CostEquivalent/value",
            found.GetProperty("path").GetString(),
            StringComparison.Ordinal
        );
        Assert.NotEqual("", found.GetProperty("why").GetString());
        Assert.NotEqual("", found.GetProperty("mend").GetString());
    }

    [Fact]
    public void Standard_input_is_a_document_too()
    {
        using var process = _program.Start("lint", "-", "--format", "csv");
        process.StandardInput.Write(Absurd);
        process.StandardInput.Close();
        string[] rows = process.StandardOutput.ReadToEnd().TrimEnd().Split('\n');
        process.WaitForExit();
        Assert.Equal(1, process.ExitCode);
        Assert.Equal("file,format,version,rule,severity,path,line,why,mend", rows[0]);
        Assert.StartsWith(
            "-,cyclonedx,1.7,implied-intensity,error,",
            rows[1],
            StringComparison.Ordinal
        );
        Assert.Equal(5, rows.Length);
    }

    [Fact]
    public void What_is_of_no_format_and_what_is_no_JSON_are_errors()
    {
        Answer answer = _program.Run(
            "lint",
            Write("notes.txt", "nothing to see"),
            Write("broken.json", "{\n\"a\": 1,\n\"a\": 2}\n")
        );
        Assert.Equal(1, answer.Code);
        Assert.Contains("notes.txt: no known format", answer.Out, StringComparison.Ordinal);
        Assert.Contains("syntax · line 3", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_check_or_an_unknown_word_is_wrong_usage()
    {
        Assert.Equal(2, _program.Run("lint").Code);
        Assert.Equal(2, _program.Run("lint", "a.json", "--format", "xml").Code);
    }

    [Fact]
    public void People_read_it_in_Korean_and_programs_in_English()
    {
        Answer korean = _program.Run("lint", Write("model.cdx.json", Absurd), "--lang", "ko");
        Assert.Contains("오류 1개, 경고 3개", korean.Out, StringComparison.Ordinal);
        Assert.Contains("단위", korean.Out, StringComparison.Ordinal);
        Answer json = _program.Run("lint", "model.cdx.json", "--lang", "ko", "--format", "json");
        Assert.Contains("electricity is between", json.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void SARIF_has_what_its_standard_demands_and_code_hosts_read()
    {
        Answer answer = _program.Run(
            "lint",
            Write("a model.cdx.json", Absurd),
            "none.json",
            "--format",
            "sarif"
        );
        Assert.Equal(3, answer.Code);
        JsonElement log = JsonDocument.Parse(answer.Out).RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        JsonElement run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        JsonElement driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("tonsure", driver.GetProperty("name").GetString());
        JsonElement[] rules = [.. driver.GetProperty("rules").EnumerateArray()];
        Assert.Equal(
            rules.Length,
            rules.Select(rule => rule.GetProperty("id").GetString()).Distinct().Count()
        );
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        Assert.Equal(4, results.Length);
        Assert.All(
            results,
            result =>
            {
                Assert.Equal(
                    result.GetProperty("ruleId").GetString(),
                    rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()
                );
                Assert.Contains(
                    result.GetProperty("level").GetString(),
                    new[] { "error", "warning" }
                );
                Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString());
                JsonElement place = Assert
                    .Single(result.GetProperty("locations").EnumerateArray())
                    .GetProperty("physicalLocation");
                Assert.Equal(
                    "a%20model.cdx.json",
                    place.GetProperty("artifactLocation").GetProperty("uri").GetString()
                );
                Assert.True(place.GetProperty("region").GetProperty("startLine").GetInt32() >= 1);
            }
        );
        JsonElement invocation = Assert.Single(run.GetProperty("invocations").EnumerateArray());
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Single(invocation.GetProperty("toolExecutionNotifications").EnumerateArray());
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(_program.Folder, name), text);
        return name;
    }
}
