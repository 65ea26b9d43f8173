namespace Tonsure.Adapters.Records;

/// <summary>Another process writes the record.</summary>
public sealed class RecordBusyException(string path) : Exception($"{path} is held")
{
    /// <summary>The lock's file.</summary>
    public string Path { get; } = path;
}
