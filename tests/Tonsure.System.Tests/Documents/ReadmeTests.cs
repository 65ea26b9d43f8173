using System.Text.Json;
using Tonsure.Cli;
using Tonsure.Cli.Plans;
using Tonsure.Cli.Runs;
using Tonsure.Planning;
using Tonsure.Planning.Queues;
using Tonsure.System.Tests.Cli;
using Xunit;

namespace Tonsure.System.Tests.Documents;

public sealed class ReadmeTests : IDisposable
{
    private static readonly string[] Slow = ["./tonsure demo", "./tonsure package"];
    private readonly TheProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Every_command_of_the_README_runs()
    {
        string[] commands = [.. Commands("README.md").Except(Slow, StringComparer.Ordinal)];
        Assert.True(commands.Length > 5);
        foreach (string command in commands)
        {
            Answer answer = _program.Run(command.Split(' ')[1..]);
            Assert.True(answer.Code == 0, $"{command}: {answer.Code}\n{answer.Error}");
        }
    }

    [Fact]
    public void Both_READMEs_have_the_same_commands_and_the_same_headings()
    {
        Assert.Equal(Commands("README.md"), Commands("README.ko.md"));
        Assert.Equal(Headings("README.md"), Headings("README.ko.md"));
    }

    [Theory]
    [InlineData("README.md", "en")]
    [InlineData("README.ko.md", "ko")]
    public void The_README_shows_what_a_run_prints(string page, string language) =>
        Snapshot.Holds(page, "run", RunSnapshot.Text(language));

    [Theory]
    [InlineData("README.md", "en")]
    [InlineData("README.ko.md", "ko")]
    public void The_README_shows_what_the_demo_plans_of_that_run(string page, string language)
    {
        (CommandContext cli, RunResult result) = RunSnapshot.Of(language, "DE");
        PlanRequest request = DemoPlan.Request(cli, result)!;
        Plan plan = QueuePlanner.Plan(request, null, null, TestContext.Current.CancellationToken);
        Snapshot.Holds(page, "demo", string.Join('\n', DemoPlan.Lines(cli.Texts, request, plan)));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ko.md")]
    public void The_configuration_shown_is_understood(string page)
    {
        Directory.CreateDirectory(_program.Home);
        File.WriteAllText(
            Path.Combine(_program.Home, "tonsure.yaml"),
            Assert.Single(Pages.Blocks(page, "yaml"))
        );

        (Answer answer, JsonElement json) = _program.Measure("true");

        Assert.True(answer.Code == 0, answer.Error);
        Assert.Equal("acme/nlp", json.GetProperty("owner").GetString());
        Assert.Equal("lab", json.GetProperty("site").GetString());
        Assert.Equal("DE", json.GetProperty("zone").GetString());
        Assert.True(
            json.GetProperty("facility_energy_j").GetDecimal()
                > json.GetProperty("it_energy_j").GetDecimal()
        );
    }

    private static string[] Commands(string page) =>
        [
            .. Pages
                .Blocks(page, "sh")
                .SelectMany(block => block.Split('\n'))
                .Where(line => line.StartsWith("./tonsure", StringComparison.Ordinal)),
        ];

    private static string[] Headings(string page) =>
        [
            .. File.ReadLines(Pages.At(page))
                .Where(line => line.StartsWith('#'))
                .Select(line => line.Split(' ')[0]),
        ];
}
