using System.Text;
using Tonsure.Adapters.Documents;
using Tonsure.Adapters.Hardware;
using Tonsure.Disclosing.Lint;
using Xunit;

namespace Tonsure.Adapters.Tests.Documents;

/// <summary>The linter over what ships, and documents to try it on.</summary>
internal static class TheLinter
{
    public static ShippedSchemas Schemas { get; } = ShippedSchemas.Load(ShippedData.Folder);

    public static Linter Linter { get; } =
        new(
            Schemas,
            new FrontMatterYaml(),
            LintHardware.Of(ShippedHardware.Load(ShippedData.Folder).Accelerators)
        );

    public static LintReport Check(string text) => Linter.Check(Encoding.UTF8.GetBytes(text));

    /// <summary>Rules of the errors alone.</summary>
    public static IEnumerable<string> Errors(string text) => Rules(text, LintSeverity.Error);

    public static IEnumerable<string> Rules(string text, LintSeverity severity) =>
        Check(text)
            .Findings.Where(found => found.Finding.Severity == severity)
            .Select(found => found.Finding.Rule.Word());

    /// <summary>The one finding of a kind.</summary>
    public static T The<T>(string text)
        where T : Finding =>
        Assert.Single(Check(text).Findings.Select(found => found.Finding).OfType<T>());

    /// <summary>A file of the collection of facts; the test is skipped where that is absent.</summary>
    public static string Shared(params string[] names)
    {
        string shared =
            Environment.GetEnvironmentVariable("TONSURE_SHARED")
            ?? Path.Combine(ShippedData.Folder, "..", "..", "shared");
        string path = Path.GetFullPath(Path.Combine([shared, "data", .. names]));
        if (!Path.Exists(path))
        {
            Assert.Skip("The collection of facts is not here (TONSURE_SHARED).");
        }

        return path;
    }
}
