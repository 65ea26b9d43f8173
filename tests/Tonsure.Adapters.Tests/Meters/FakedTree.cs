namespace Tonsure.Adapters.Tests.Meters;

/// <summary>A folder that stands in for <c>/sys</c> or <c>/proc</c>; gone when the test is.</summary>
internal sealed class FakedTree : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("tonsure-tree-").FullName;

    public void Write(string path, string text)
    {
        string file = At(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public string At(string path) => Path.Combine(Root, path);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
