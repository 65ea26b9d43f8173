namespace Tonsure.Adapters.Access;

/// <summary>A token's file cannot be used.</summary>
/// <param name="path">The file.</param>
/// <param name="isOpen">Whether others than its owner may read it; else it is broken.</param>
/// <param name="detail">What the system says.</param>
public sealed class TokenFileException(string path, bool isOpen, string detail)
    : Exception($"{path}: {detail}")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>Whether others than its owner may read it.</summary>
    public bool IsOpen { get; } = isOpen;

    /// <summary>What the system says.</summary>
    public string Detail { get; } = detail;
}
