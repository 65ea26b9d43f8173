namespace Tonsure.Adapters.Tests.Ledgers;

/// <summary>Where this repository's build puts things.</summary>
internal static class BuiltTree
{
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;

    internal static string Artifacts { get; } = Find();

    /// <summary>A program that is built with the tests.</summary>
    internal static string Program(string project) =>
        Path.Combine(Artifacts, "bin", project, Configuration, project);

    private static string Find()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Tonsure.slnx")))
        {
            at = at.Parent;
        }

        return Path.Combine(at!.FullName, "artifacts");
    }
}
