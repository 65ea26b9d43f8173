using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tonsure.Web.Http;
using Tonsure.Web.Languages;

namespace Tonsure.Web.Access;

/// <summary>Signs people in and out: a token typed once becomes a session of this browser.</summary>
/// <param name="bearers">Knows tokens.</param>
/// <param name="sessions">Who has signed in.</param>
internal sealed class SignIn(IBearers bearers, Sessions sessions)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Gate.SignInPath, ShowAsync).WithMetadata(Needs.Nothing);
        routes.MapPost(Gate.SignInPath, TakeAsync).WithMetadata(Needs.Nothing);
        routes.MapPost(SignedIn.LeavePath, LeaveAsync).WithMetadata(Needs.Nothing);
        routes
            .MapGet(
                SignInPage.StylePath,
                context =>
                {
                    context.Response.ContentType = "text/css; charset=utf-8";
                    return context.Response.WriteAsync(SignInPage.Style, context.RequestAborted);
                }
            )
            .WithMetadata(Needs.Nothing);
    }

    /// <summary>A path of this server's own, whatever an address asks to come back to, in letters that a header may hold.</summary>
    public static string Local(string? path) =>
        path is ['/', .. var rest]
        && !rest.StartsWith('/')
        && !rest.StartsWith('\\')
        && path.Length <= 2048
        && !path.Any(char.IsControl)
            ? string.Concat(
                path.EnumerateRunes()
                    .Select(rune =>
                        rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())
                    )
            )
            : "/";

    private static Task ShowAsync(HttpContext context) =>
        WriteAsync(context, Local(context.Request.Query["return"].ToString()), wrong: false);

    private async Task TakeAsync(HttpContext context)
    {
        if (!await IsOurFormAsync(context))
        {
            return;
        }

        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        string back = Local(form["return"].ToString());
        if (bearers.Find(form["token"].ToString().Trim()) is not { } bearer)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await WriteAsync(context, back, wrong: true);
            return;
        }

        context.Response.Cookies.Append(
            Visitor.Cookie,
            sessions.Begin(bearer),
            new CookieOptions
            {
                Secure = true,
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Path = "/",
                MaxAge = Sessions.Life,
                IsEssential = true,
            }
        );
        SeeOther(context, back);
    }

    private async Task LeaveAsync(HttpContext context)
    {
        if (!await IsOurFormAsync(context))
        {
            return;
        }

        if (context.Request.Cookies[Visitor.Cookie] is { } cookie)
        {
            sessions.End(cookie);
        }

        context.Response.Cookies.Delete(
            Visitor.Cookie,
            new CookieOptions
            {
                Secure = true,
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Path = "/",
            }
        );
        SeeOther(context, Gate.SignInPath);
    }

    private static async Task<bool> IsOurFormAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            await Problems.WriteAsync(
                context,
                StatusCodes.Status415UnsupportedMediaType,
                "A form is taken here."
            );
            return false;
        }

        IAntiforgery antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        if (await antiforgery.IsRequestValidAsync(context))
        {
            return true;
        }

        await Problems.WriteAsync(
            context,
            StatusCodes.Status400BadRequest,
            "The form is not one of this server's, or too old; load the page again."
        );
        return false;
    }

    private static Task WriteAsync(HttpContext context, string back, bool wrong)
    {
        AntiforgeryTokenSet tokens = context
            .RequestServices.GetRequiredService<IAntiforgery>()
            .GetAndStoreTokens(context);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(
            SignInPage.Of(
                Texts.For(context.Request),
                back,
                tokens.FormFieldName,
                tokens.RequestToken!,
                wrong
            ),
            context.RequestAborted
        );
    }

    private static void SeeOther(HttpContext context, string path)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = path;
    }
}
