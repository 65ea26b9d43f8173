namespace Tonsure.Adapters.Tests.Ledgers;

/// <summary>A directory that is gone after the test.</summary>
internal sealed class TemporaryHome : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("tonsure-").FullName;

    internal string Log => System.IO.Path.Combine(Path, "activities", "log");

    internal string Tmp => System.IO.Path.Combine(Path, "activities", "tmp");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
