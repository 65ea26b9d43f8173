namespace Tonsure.Adapters;

/// <summary>The place where things are kept cannot be written.</summary>
/// <param name="path">The file or folder.</param>
/// <param name="detail">What the system says.</param>
/// <param name="inner">The cause.</param>
public sealed class HomeUnusableException(string path, string detail, Exception? inner = null)
    : IOException($"{path}: {detail}", inner)
{
    /// <summary>The file or folder.</summary>
    public string Path { get; } = path;

    /// <summary>What the system says.</summary>
    public string Detail { get; } = detail;
}
