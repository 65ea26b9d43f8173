using System.Diagnostics;
using System.Xml.Linq;
using Xunit;

namespace Tonsure.System.Tests.Documents;

public sealed class PagesTests
{
    // In halves, so that this file does not contain what it looks for.
    private static readonly string[] Private =
    [
        "/work" + "/",
        "/root" + "/",
        "/home" + "/",
        "/mnt" + "/",
    ];

    [Fact]
    public void Every_relative_link_leads_somewhere() =>
        Assert.Empty(
            Pages.All.SelectMany(page =>
                Pages
                    .Links(page)
                    .Where(target =>
                        !Path.Exists(Path.Combine(Path.GetDirectoryName(Pages.At(page))!, target))
                    )
                    .Select(target => $"{page}: {target}")
            )
        );

    [Fact]
    public void Every_dependency_has_its_line_of_why()
    {
        string[] reasons =
        [
            .. File.ReadLines(Pages.At("docs/decisions/0002-dependencies.md"))
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal)),
        ];
        string[] packages =
        [
            .. XDocument
                .Load(Pages.At("Directory.Packages.props"))
                .Descendants("PackageVersion")
                .Select(package => package.Attribute("Include")!.Value),
        ];
        Assert.All(
            packages,
            package =>
                Assert.Single(
                    reasons,
                    line => line.StartsWith($"| {package} |", StringComparison.Ordinal)
                )
        );
        // A heading, and no line for what is gone.
        Assert.Equal(packages.Length + 1, reasons.Length);
    }

    [Fact]
    public void Decisions_are_numbered_without_a_gap_and_say_when()
    {
        string[] pages =
        [
            .. Directory.GetFiles(Pages.At("docs/decisions"), "*.md").Order(StringComparer.Ordinal),
        ];
        for (int i = 0; i < pages.Length; i++)
        {
            string[] lines = File.ReadAllLines(pages[i]);
            Assert.StartsWith(
                $"{i + 1:0000}-",
                Path.GetFileName(pages[i]),
                StringComparison.Ordinal
            );
            Assert.StartsWith($"# {i + 1}. ", lines[0], StringComparison.Ordinal);
            // A later decision may take the place of one in part.
            Assert.Matches(
                @"^Status: (accepted|superseded by \d+), \d{4}-\d\d-\d\d(; on .+ superseded by \d+)?$",
                lines[2]
            );
            Assert.Equal(
                ["## Context", "## Decision", "## Consequences"],
                lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal))
            );
        }
    }

    [Fact]
    public void No_tracked_file_names_a_place_on_somebody_s_machine()
    {
        string[] files = Tracked();
        Assert.Empty(
            files
                .Select(Pages.At)
                .Where(File.Exists)
                .SelectMany(path =>
                {
                    string text = File.ReadAllText(path);
                    return Private
                        .Where(word => Contains(text, word))
                        .Select(word => $"{path}: {word}");
                })
        );
    }

    [Fact]
    public void Packages_come_from_no_private_registry() =>
        Assert.DoesNotContain(
            Tracked(),
            file =>
                Path.GetFileName(file).Equals("nuget.config", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The word as a path of its own, not as the end of a longer one such as an address.</summary>
    private static bool Contains(string text, string word)
    {
        for (
            int at = text.IndexOf(word, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(word, at + 1, StringComparison.Ordinal)
        )
        {
            if (
                at == 0
                || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '/' or '-')
            )
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Tracked()
    {
        Assert.SkipUnless(
            Path.Exists(Pages.At(".git")),
            "not a clone: nothing says what is tracked"
        );
        ProcessStartInfo start = new("git", ["ls-files"])
        {
            WorkingDirectory = RunSnapshot.Root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        try
        {
            using Process git = Process.Start(start)!;
            string output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            Assert.SkipUnless(git.ExitCode == 0, "git does not list this clone");
            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (global::System.ComponentModel.Win32Exception)
        {
            Assert.Skip("git is not installed");
            return [];
        }
    }
}
