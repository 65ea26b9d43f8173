namespace Tonsure.Disclosing.Records;

/// <summary>A log's files are not what its checkpoint says.</summary>
/// <param name="path">The file, within the log.</param>
/// <param name="detail">What is wrong with it.</param>
/// <param name="inner">What the system said.</param>
public sealed class LogDamagedException(string path, string detail, Exception? inner = null)
    : Exception($"{path}: {detail}", inner)
{
    /// <summary>The file, within the log.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong with it.</summary>
    public string Detail { get; } = detail;
}
