using System.Text;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>One question to a source. What it is described as, in errors and as the cache's key, never has a secret in it.</summary>
/// <param name="Path">Under the base address, without a leading slash, escaped.</param>
public sealed record SourceRequest(string Path)
{
    private const string Hidden = "(secret)";

    /// <summary>Names and values of the query, unescaped, in their order.</summary>
    public IReadOnlyList<(string Name, string Value)> Query { get; init; } = [];

    /// <summary>Parts of the query that are secret.</summary>
    public IReadOnlyList<(string Name, Secret Value)> SecretQuery { get; init; } = [];

    /// <summary>Headers that are secret.</summary>
    public IReadOnlyList<(string Name, Secret Value)> SecretHeaders { get; init; } = [];

    /// <summary>A body to post, as JSON; null for a plain question.</summary>
    public string? PostedJson { get; init; }

    /// <summary>The media types that are understood.</summary>
    public IReadOnlyList<string> MediaTypes { get; init; } = ["application/json"];

    /// <summary>Status codes other than 200 whose body says something.</summary>
    public IReadOnlyList<int> TellingStatuses { get; init; } = [];

    /// <summary>The answer is itself a secret, such as a token: it is never kept.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether anything secret goes with it.</summary>
    public bool HasSecrets => SecretQuery.Count + SecretHeaders.Count > 0;

    /// <summary>Method and address, with secrets hidden.</summary>
    public string Describe(Uri baseAddress) =>
        (PostedJson is null ? "GET " : "POST ") + Address(baseAddress, secret => Hidden);

    internal Uri Address(Uri baseAddress) => new(Address(baseAddress, secret => secret.Reveal()));

    private string Address(Uri baseAddress, Func<Secret, string> show)
    {
        StringBuilder text = new(baseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/'));
        text.Append('/').Append(Path);
        char mark = '?';
        foreach ((string name, string value) in Query)
        {
            Append(name, Uri.EscapeDataString(value));
        }

        foreach ((string name, Secret value) in SecretQuery)
        {
            string shown = show(value);
            Append(name, shown == Hidden ? shown : Uri.EscapeDataString(shown));
        }

        return text.ToString();

        void Append(string name, string value)
        {
            text.Append(mark).Append(Uri.EscapeDataString(name)).Append('=').Append(value);
            mark = '&';
        }
    }
}
