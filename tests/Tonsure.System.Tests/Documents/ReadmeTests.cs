using System.Text.RegularExpressions;
using Tonsure.System.Tests.Cli;
using Xunit;

namespace Tonsure.System.Tests.Documents;

public sealed partial class ReadmeTests : IDisposable
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

    [Fact]
    public void Every_relative_link_leads_somewhere()
    {
        string root = RunSnapshot.Root;
        string[] pages =
        [
            .. Directory.GetFiles(root, "*.md"),
            .. Directory.GetFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories),
        ];
        foreach (string page in pages)
        {
            foreach (Match link in Link().Matches(File.ReadAllText(page)))
            {
                string target = link.Groups["target"].Value.Split('#')[0];
                Assert.True(
                    Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target)),
                    $"{page}: {target}"
                );
            }
        }
    }

    [Theory]
    [InlineData("README.md", "en")]
    [InlineData("README.ko.md", "ko")]
    public void The_README_shows_what_a_run_prints(string page, string language)
    {
        string path = Path.Combine(RunSnapshot.Root, page);
        string text = File.ReadAllText(path);
        string block =
            $"<!-- snapshot:run -->\n```\n{RunSnapshot.Text(language)}\n```\n<!-- /snapshot -->";
        string expected = Snapshot()
            .Replace(text, block.Replace("$", "$$", StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("TONSURE_UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path));
    }

    private static string[] Commands(string page) =>
        [
            .. ShellBlock()
                .Matches(File.ReadAllText(Path.Combine(RunSnapshot.Root, page)))
                .SelectMany(block => block.Groups["body"].Value.Split('\n'))
                .Where(line => line.StartsWith("./tonsure", StringComparison.Ordinal)),
        ];

    private static int Headings(string page) =>
        File.ReadLines(Path.Combine(RunSnapshot.Root, page)).Count(line => line.StartsWith('#'));

    [GeneratedRegex(
        "```sh\n(?<body>.*?)```",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex ShellBlock();

    [GeneratedRegex(@"\]\((?!https?:)(?<target>[^)]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("<!-- snapshot:run -->.*?<!-- /snapshot -->", RegexOptions.Singleline, 1000)]
    private static partial Regex Snapshot();
}
