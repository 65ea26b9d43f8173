namespace Tonsure.Adapters.Grids.Stores;

/// <summary>A file of stored intensities cannot be read as what it should be.</summary>
/// <param name="path">The file.</param>
/// <param name="detail">What is wrong with it.</param>
/// <param name="cause">The failure behind it, where there is one.</param>
public sealed class CorruptGridFileException(string path, string detail, Exception? cause = null)
    : Exception($"{path} is corrupt: {detail}", cause)
{
    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>What is wrong with it.</summary>
    public string Detail => detail;
}
