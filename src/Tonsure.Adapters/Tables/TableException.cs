namespace Tonsure.Adapters.Tables;

/// <summary>A table cannot be read.</summary>
/// <param name="path">The file.</param>
/// <param name="line">The line, from 1; 0 where the file as a whole is meant.</param>
/// <param name="detail">What is wrong with it.</param>
public sealed class TableException(string path, int line, string detail)
    : IOException(line > 0 ? $"{path}:{line}: {detail}" : $"{path}: {detail}")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>The line, from 1; 0 where the file as a whole is meant.</summary>
    public int Line { get; } = line;

    /// <summary>What is wrong with it.</summary>
    public string Detail { get; } = detail;
}
