namespace Tonsure.Adapters.Tests;

/// <summary>The tables that ship with the program, where the repository keeps them.</summary>
internal static class ShippedData
{
    public static string Folder { get; } = Find();

    /// <summary>A copy of some of the tables that a test may damage.</summary>
    public static void CopyTo(string folder, params string[] names)
    {
        foreach (string name in names)
        {
            string target = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(Folder, name), target);
        }
    }

    private static string Find()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Tonsure.slnx")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new DirectoryNotFoundException("Tonsure.slnx is not above the tests");
        }

        return Path.Combine(folder, "data");
    }
}
