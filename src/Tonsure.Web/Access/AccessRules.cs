using System.Collections.Frozen;
using System.Net;

namespace Tonsure.Web.Access;

/// <summary>Who may come in at all, and from where.</summary>
/// <param name="Operator">Whether whoever is on this machine's loopback works without signing in.</param>
/// <param name="IsPublic">Whether what is everybody's is open to everybody.</param>
/// <param name="Hosts">Names by which the server may be asked, beside those of loopback; a request by another name is turned away.</param>
/// <param name="Proxies">The proxies before it that speak TLS; empty where there is none, and then no other address may ask.</param>
public sealed record AccessRules(
    bool Operator,
    bool IsPublic,
    FrozenSet<string> Hosts,
    FrozenSet<IPAddress> Proxies
)
{
    /// <summary>A single operator on loopback.</summary>
    public static AccessRules Loopback { get; } = new(true, false, [], []);
}
