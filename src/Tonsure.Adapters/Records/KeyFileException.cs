namespace Tonsure.Adapters.Records;

/// <summary>A key's file cannot be used. Nothing of the key is in here.</summary>
public sealed class KeyFileException(string path, string name, KeyFileProblem problem)
    : Exception($"{path}: {problem}")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>The key's name.</summary>
    public string Name { get; } = name;

    /// <summary>What is wrong.</summary>
    public KeyFileProblem Problem { get; } = problem;
}
