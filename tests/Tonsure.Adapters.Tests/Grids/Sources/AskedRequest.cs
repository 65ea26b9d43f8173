namespace Tonsure.Adapters.Tests.Grids.Sources;

/// <summary>A request as the local server got it.</summary>
internal sealed record AskedRequest(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Query,
    IReadOnlyDictionary<string, string> Headers,
    string Body
)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
