using System.Net;
using Microsoft.AspNetCore.Http;

namespace Tonsure.Web.Access;

/// <summary>Looks at a request before anything else does.</summary>
internal static class Arrival
{
    /// <summary>Why it is turned away; null where it is not. What a trusted proxy says of its way is believed.</summary>
    public static string? Refuse(HttpContext context, AccessRules rules)
    {
        if (rules.Proxies.Count > 0)
        {
            IPAddress? remote = context.Connection.RemoteIpAddress;
            if (remote is null || !rules.Proxies.Contains(Plain(remote)))
            {
                return "This server answers to its proxy only.";
            }

            string proto = context.Request.Headers["X-Forwarded-Proto"].ToString();
            if (!proto.Equals("https", StringComparison.OrdinalIgnoreCase))
            {
                return "The proxy must speak TLS and say so in X-Forwarded-Proto.";
            }

            context.Request.Scheme = "https";
        }

        return Origin.IsOurName(context.Request.Host, rules)
            ? null
            : "This server does not answer to that name; tonsure serve --host NAME adds one.";
    }

    private static IPAddress Plain(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
