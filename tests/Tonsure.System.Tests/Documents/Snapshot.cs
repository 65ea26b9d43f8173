using System.Text.RegularExpressions;
using Xunit;

namespace Tonsure.System.Tests.Documents;

/// <summary>A block of a page that must equal what the program says; <c>TONSURE_UPDATE_SNAPSHOTS=1</c> writes it.</summary>
internal static class Snapshot
{
    public static void Holds(string page, string name, string text)
    {
        Regex block = new(
            $"<!-- snapshot:{name} -->.*?<!-- /snapshot -->",
            RegexOptions.Singleline,
            TimeSpan.FromSeconds(1)
        );
        string before = Pages.Text(page);
        Assert.Single(block.Matches(before));
        string after = block.Replace(
            before,
            _ => $"<!-- snapshot:{name} -->\n```\n{text}\n```\n<!-- /snapshot -->"
        );
        if (Environment.GetEnvironmentVariable("TONSURE_UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(Pages.At(page), after);
            return;
        }

        Assert.Equal(after, before);
    }
}
