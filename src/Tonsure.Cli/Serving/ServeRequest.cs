namespace Tonsure.Cli.Serving;

/// <summary>What was typed after <c>tonsure serve</c>.</summary>
/// <param name="Listen">Address and port.</param>
/// <param name="IsPublic">Whether what is everybody's is open to everybody.</param>
/// <param name="Hosts">Names by which the server may be asked.</param>
/// <param name="Certificate">A PEM file; null for no TLS.</param>
/// <param name="Key">The certificate's key; null where it is in the same file.</param>
/// <param name="Proxies">Addresses of proxies that speak TLS.</param>
internal sealed record ServeRequest(
    string Listen,
    bool IsPublic,
    IReadOnlyList<string> Hosts,
    string? Certificate,
    string? Key,
    IReadOnlyList<string> Proxies
);
