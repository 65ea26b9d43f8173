namespace Tonsure.Adapters.Ledgers;

/// <summary>The place where activities are kept cannot be used: read-only, not permitted, full, or no directory.</summary>
/// <param name="path">The directory.</param>
/// <param name="detail">What the system said.</param>
/// <param name="cause">The failure behind it.</param>
public sealed class HomeUnusableException(string path, string detail, Exception cause)
    : Exception($"{path} cannot be used: {detail}", cause)
{
    /// <summary>The directory.</summary>
    public string Path => path;

    /// <summary>What the system said.</summary>
    public string Detail => detail;
}
