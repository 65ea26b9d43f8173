using System.Net;
using System.Security.Cryptography.X509Certificates;
using Tonsure.Web.Access;

namespace Tonsure.Web;

/// <summary>Where a server listens and whom it lets in.</summary>
/// <param name="Endpoint">Where to listen; port 0 takes a free one.</param>
/// <param name="Rules">Who may come in.</param>
/// <param name="Certificate">Whose TLS it speaks; null for none.</param>
public sealed record ServerOptions(
    IPEndPoint Endpoint,
    AccessRules Rules,
    X509Certificate2? Certificate
)
{
    /// <summary>A single operator on this machine's own loopback.</summary>
    public static ServerOptions Loopback(IPEndPoint endpoint) =>
        new(endpoint, AccessRules.Loopback, null);

    /// <summary>Whether nothing that is sent can be read on the way: it stays on this machine, or TLS is spoken here or by a proxy.</summary>
    public bool IsSafe =>
        IPAddress.IsLoopback(Endpoint.Address)
        || Certificate is not null
        || Rules.Proxies.Count > 0;
}
