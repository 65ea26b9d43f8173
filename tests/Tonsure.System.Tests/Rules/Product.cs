using System.Reflection;
using Tonsure.Adapters;
using Tonsure.Quantities;
using Tonsure.Web;

namespace Tonsure.System.Tests.Rules;

/// <summary>The product's assemblies and sources.</summary>
internal static class Product
{
    public static Assembly Core { get; } = typeof(ItEnergy).Assembly;

    public static Assembly Adapters { get; } = typeof(Composition).Assembly;

    public static Assembly Web { get; } = typeof(WebServer).Assembly;

    /// <summary>The program, found beside the others, since it shares its first name with the core.</summary>
    public static Assembly Cli { get; } =
        Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "Tonsure.Cli.dll"));

    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Sources { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Root, "src"), "*", SearchOption.AllDirectories)
            .Where(path =>
                !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")
            )
            .Order(StringComparer.Ordinal),
    ];

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Tonsure.slnx")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new DirectoryNotFoundException("Tonsure.slnx is not above the tests");
        }

        return folder;
    }
}
