namespace Tonsure.Adapters.Meters;

/// <summary>A machine's fit cannot be read.</summary>
/// <param name="path">The file.</param>
/// <param name="detail">What is wrong with it.</param>
public sealed class CalibrationException(string path, string detail)
    : Exception($"{path}: {detail}")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong with it.</summary>
    public string Detail { get; } = detail;
}
