using System.Net;
using Microsoft.AspNetCore.Http;

namespace Tonsure.Web.Access;

/// <summary>Where a request came from: by which name, over which way, out of which page.</summary>
internal static class Origin
{
    private static readonly string[] Forwarded =
    [
        "Forwarded",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "X-Real-IP",
        "Via",
    ];

    /// <summary>Whether the server is asked by a name of its own. A page of another name that was made to lead here could ask in a visitor's name.</summary>
    public static bool IsOurName(HostString host, AccessRules rules) =>
        rules.Hosts.Contains(host.Host.ToLowerInvariant())
        || (rules.Proxies.Count == 0 && IsLoopback(host));

    /// <summary>Whether it came from this machine itself, and not through something that passes others' requests on.</summary>
    public static bool IsThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote
        && IPAddress.IsLoopback(remote)
        && IsLoopback(context.Request.Host)
        && !Forwarded.Any(context.Request.Headers.ContainsKey);

    /// <summary>Whether it changes something and a page of somebody else's made the browser send it.</summary>
    public static bool IsForeignWrite(HttpRequest request)
    {
        if (
            HttpMethods.IsGet(request.Method)
            || HttpMethods.IsHead(request.Method)
            || HttpMethods.IsOptions(request.Method)
        )
        {
            return false;
        }

        string site = request.Headers["Sec-Fetch-Site"].ToString();
        string origin = request.Headers.Origin.ToString();
        return site is "cross-site" or "same-site"
            || (
                origin.Length > 0
                && !string.Equals(
                    origin,
                    $"{request.Scheme}://{request.Host}",
                    StringComparison.OrdinalIgnoreCase
                )
            );
    }

    private static bool IsLoopback(HostString host) =>
        host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (
            IPAddress.TryParse(host.Host.Trim('[', ']'), out IPAddress? address)
            && IPAddress.IsLoopback(address)
        );
}
