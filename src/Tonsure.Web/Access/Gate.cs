using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Tonsure.Web.Http;

namespace Tonsure.Web.Access;

/// <summary>Stands between routing and every endpoint, and before what is none: lets in whoever may, and says to others what they need.</summary>
/// <param name="rules">Who may come in.</param>
/// <param name="bearers">Knows tokens.</param>
/// <param name="sessions">Who has signed in.</param>
internal sealed class Gate(AccessRules rules, IBearers bearers, Sessions sessions)
{
    public const string SignInPath = "/sign-in";

    public async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (Origin.IsForeignWrite(context.Request))
        {
            await Problems.WriteAsync(
                context,
                StatusCodes.Status403Forbidden,
                "A page of another site may not send this."
            );
            return;
        }

        Needs needs = context.GetEndpoint()?.Metadata.GetMetadata<Needs>() ?? Needs.Read;
        Visitor visitor = Visitor.Of(context, rules, bearers, sessions);
        context.User = visitor.Principal;
        if (visitor.Allows(needs, rules) && !(visitor.BadToken && needs.Scope is not null))
        {
            await next(context);
        }
        else if (visitor.IsKnown)
        {
            await Problems.WriteAsync(
                context,
                StatusCodes.Status403Forbidden,
                "urn:tonsure:problem:scope",
                $"This token does not allow it: the scope {needs.Scope.ToString()!.ToLowerInvariant()} is needed.",
                $"tonsure token new NAME --scope {needs.Scope.ToString()!.ToLowerInvariant()}"
            );
        }
        else
        {
            await AskAsync(context, visitor.BadToken);
        }
    }

    private static Task AskAsync(HttpContext context, bool badToken)
    {
        bool page =
            !badToken
            && HttpMethods.IsGet(context.Request.Method)
            && context
                .Request.Headers.Accept.ToString()
                .Contains("text/html", StringComparison.OrdinalIgnoreCase);
        if (page)
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location =
                SignInPath
                + QueryString.Create(
                    "return",
                    UriHelper.BuildRelative(
                        context.Request.PathBase,
                        context.Request.Path,
                        context.Request.QueryString
                    )
                );
            return Task.CompletedTask;
        }

        context.Response.Headers.WWWAuthenticate = badToken
            ? "Bearer realm=\"tonsure\", error=\"invalid_token\""
            : "Bearer realm=\"tonsure\"";
        return Problems.WriteAsync(
            context,
            StatusCodes.Status401Unauthorized,
            badToken ? "urn:tonsure:problem:bad-token" : "urn:tonsure:problem:token-needed",
            badToken
                ? "This token allows nothing: it is none, expired or revoked."
                : "A token is needed.",
            "tonsure token new NAME makes one; send it as Authorization: Bearer TOKEN"
        );
    }
}
