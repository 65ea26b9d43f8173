using System.Text.RegularExpressions;

namespace Tonsure.System.Tests.Documents;

/// <summary>The repository's pages and what stands in them.</summary>
internal static partial class Pages
{
    /// <summary>The pages that people read first, by their path from the root.</summary>
    public static IEnumerable<string> All =>
        Directory
            .GetFiles(RunSnapshot.Root, "*.md")
            .Concat(
                Directory.GetFiles(
                    Path.Combine(RunSnapshot.Root, "docs"),
                    "*.md",
                    SearchOption.AllDirectories
                )
            )
            .Append(At("data/README.md"))
            .Select(page => Path.GetRelativePath(RunSnapshot.Root, page));

    public static string At(string page) => Path.Combine(RunSnapshot.Root, page);

    public static string Text(string page) => File.ReadAllText(At(page));

    /// <summary>The bodies of the fenced blocks of a language.</summary>
    public static IEnumerable<string> Blocks(string page, string language) =>
        Block()
            .Matches(Text(page))
            .Where(block => block.Groups["language"].Value == language)
            .Select(block => block.Groups["body"].Value);

    /// <summary>What the links lead to that stay in the repository.</summary>
    public static IEnumerable<string> Links(string page) =>
        Link()
            .Matches(Text(page))
            .Select(link => link.Groups["target"].Value.Split('#')[0])
            .Where(target => target.Length > 0);

    // A block in a list is indented.
    [GeneratedRegex(
        @"^(?<indent> *)```(?<language>\w+)\n(?<body>.*?)^\k<indent>```$",
        RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Block();

    [GeneratedRegex(@"\]\((?!https?:)(?<target>[^)]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
