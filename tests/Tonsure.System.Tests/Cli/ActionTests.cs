using System.Diagnostics;
using System.Text.Json;
using Tonsure.System.Tests.Rules;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Tonsure.System.Tests.Cli;

/// <summary>The wrapper for code hosts: what it says of itself, and its own script, run as a host would.</summary>
public sealed class ActionTests : IDisposable
{
    private readonly TheProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void It_is_a_composite_action_whose_inputs_are_all_used()
    {
        string text = File.ReadAllText(Path.Combine(Product.Root, "action.yml"));
        YamlMappingNode root = Root();
        Assert.Equal("composite", Text(root["runs"]["using"]));
        Assert.Equal("true", Text(root["inputs"]["files"]["required"]));
        foreach ((YamlNode name, YamlNode input) in ((YamlMappingNode)root["inputs"]).Children)
        {
            Assert.Contains($"inputs.{Text(name)}", text, StringComparison.Ordinal);
            Assert.NotEqual("", Text(input["description"]));
        }

        // What was typed goes to the script by its environment, never into its text.
        Assert.DoesNotContain("${{", Script(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("good.md", 0)]
    [InlineData("good.md b*.md", 1)]
    [InlineData("good.md\nb*.md\n", 1)]
    [InlineData("good.md none-*.json", 3)]
    public async Task Its_script_checks_the_files_and_leaves_the_findings(string files, int code)
    {
        Write("good.md", "---\nco2_eq_emissions: 12\n---\n");
        Write("bad one.md", "---\nco2_eq_emissions: 12 kg\n---\n");
        using Process bash = Process.Start(
            new ProcessStartInfo("bash", ["-e", "-o", "pipefail", "-c", Script()])
            {
                WorkingDirectory = _program.Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                Environment =
                {
                    ["FILES"] = files,
                    ["SARIF"] = "found.sarif",
                    ["TONSURE"] = TheProgram.Program,
                    ["LANG"] = "C",
                },
            }
        )!;
        Task<string> error = bash.StandardError.ReadToEndAsync(
            TestContext.Current.CancellationToken
        );
        string output = await bash.StandardOutput.ReadToEndAsync(
            TestContext.Current.CancellationToken
        );
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(code == bash.ExitCode, output + await error);
        if (code == 3)
        {
            return;
        }

        Assert.Contains("good.md: model-card", output, StringComparison.Ordinal);
        using JsonDocument sarif = JsonDocument.Parse(
            await File.ReadAllTextAsync(
                Path.Combine(_program.Folder, "found.sarif"),
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(
            code,
            sarif
                .RootElement.GetProperty("runs")[0]
                .GetProperty("results")
                .EnumerateArray()
                .Count(result => result.GetProperty("level").GetString() == "error")
        );
    }

    private static YamlMappingNode Root()
    {
        YamlStream yaml = [];
        using StreamReader reader = new(Path.Combine(Product.Root, "action.yml"));
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static string Script() => Text(Root()["runs"]["steps"][0]["run"]);

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    private void Write(string name, string text) =>
        File.WriteAllText(Path.Combine(_program.Folder, name), text);
}
