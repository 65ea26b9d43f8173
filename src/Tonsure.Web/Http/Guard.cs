using Microsoft.AspNetCore.Http;

namespace Tonsure.Web.Http;

/// <summary>Stands before every path: turns strangers away and gives every failure the same shape.</summary>
internal static class Guard
{
    /// <summary>Answers by what comes next, or says why not.</summary>
    public static async Task AnswerAsync(
        HttpContext context,
        RequestDelegate next,
        Action<string, Exception> failed,
        Func<HttpContext, string?> refuse
    )
    {
        Headers.Set(context.Response, context.Request.IsHttps);
        if (refuse(context) is { } why)
        {
            await Problems.WriteAsync(context, StatusCodes.Status400BadRequest, why);
            return;
        }

        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await Problems.WriteAsync(context, e.StatusCode, e.Message);
            return;
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            failed($"{context.Request.Method} {context.Request.Path}", e);
            await Problems.WriteAsync(
                context,
                StatusCodes.Status500InternalServerError,
                "The request could not be answered; the server's own output says why."
            );
            return;
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
        {
            await Problems.WriteAsync(context, context.Response.StatusCode, Detail(context));
        }
    }

    private static string Detail(HttpContext context) =>
        context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => $"There is no {context.Request.Path} here.",
            StatusCodes.Status405MethodNotAllowed =>
                $"{context.Request.Path} does not take {context.Request.Method}.",
            _ => "The request cannot be answered.",
        };
}
