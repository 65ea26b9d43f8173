using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Tonsure.Web.Http;

namespace Tonsure.Web.Access;

/// <summary>Who comes: the operator of this machine, whoever has a token, or nobody that is known.</summary>
/// <param name="IsOperator">Whether it is the operator.</param>
/// <param name="Bearer">Whoever has a token; null for anybody else.</param>
/// <param name="BadToken">Whether a token was brought that allows nothing.</param>
/// <param name="HasSession">Whether it is somebody who signed in with this browser.</param>
internal sealed record Visitor(
    bool IsOperator,
    Bearer? Bearer,
    bool BadToken,
    bool HasSession = false
)
{
    private const string Scheme = "Bearer ";

    /// <summary>The name of the session's cookie. Browsers keep it to this host and to TLS.</summary>
    public const string Cookie = "__Host-tonsure";

    public static Visitor Of(
        HttpContext context,
        AccessRules rules,
        IBearers bearers,
        Sessions sessions
    )
    {
        string header = context.Request.Headers.Authorization.ToString();
        if (header.Length > 0)
        {
            Bearer? brought = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
                ? bearers.Find(header[Scheme.Length..].Trim())
                : null;
            return new Visitor(false, brought, brought is null);
        }

        // A session is only as good as its token.
        if (
            context.Request.Cookies[Cookie] is { } cookie
            && sessions.TokenOf(cookie) is { } id
            && bearers.OfId(id) is { } bearer
        )
        {
            return new Visitor(false, bearer, false, HasSession: true);
        }

        return new Visitor(rules.Operator && Origin.IsThisMachine(context), null, false);
    }

    public bool Allows(Needs needs, AccessRules rules) =>
        needs.Scope is not { } scope
        || (needs.OpenWhenPublic && rules.IsPublic)
        || IsOperator
        || Bearer?.Allows(scope) == true;

    /// <summary>Whether it is known who comes.</summary>
    public bool IsKnown => IsOperator || Bearer is not null;

    /// <summary>For whoever answers: the operator's name is empty of anything that a token could have.</summary>
    public ClaimsPrincipal Principal =>
        new(
            IsKnown
                ? new ClaimsIdentity(
                    [new Claim(ClaimTypes.Name, IsOperator ? "operator" : $"token:{Bearer!.Id}")],
                    HasSession ? SignedIn.Scheme : "tonsure"
                )
                : new ClaimsIdentity()
        );
}
