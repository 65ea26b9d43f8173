using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Tonsure.Web.Http;

/// <summary>Answers a request with a problem.</summary>
internal static class Problems
{
    private static readonly Dictionary<string, IReadOnlyList<string>> None = new(
        StringComparer.Ordinal
    );

    /// <summary>Nothing is wrong with a single parameter.</summary>
    public static Task WriteAsync(HttpContext context, int status, string detail) =>
        WriteAsync(context, status, detail, None);

    /// <summary>Some parameters are wrong.</summary>
    public static Task WriteAsync(HttpContext context, ParameterFaults faults) =>
        WriteAsync(
            context,
            StatusCodes.Status400BadRequest,
            "Some parameters cannot be used; see errors.",
            faults.ByField()
        );

    /// <summary>Something is wrong that somebody can mend.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The status.</param>
    /// <param name="type">What kind of problem it is, as a URN.</param>
    /// <param name="detail">What is the matter.</param>
    /// <param name="mend">What to do; null where nothing helps.</param>
    public static Task WriteAsync(
        HttpContext context,
        int status,
        string type,
        string detail,
        string? mend
    ) => WriteAsync(context, status, detail, None, type, mend);

    private static Task WriteAsync(
        HttpContext context,
        int status,
        string detail,
        IReadOnlyDictionary<string, IReadOnlyList<string>> errors,
        string? type = null,
        string? mend = null
    )
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(
            new Problem(
                type ?? Describing(status),
                ReasonPhrases.GetReasonPhrase(status),
                status,
                detail,
                Activity.Current?.Id ?? context.TraceIdentifier,
                errors,
                mend
            ),
            ProblemJson.Plain.Problem,
            "application/problem+json; charset=utf-8",
            context.RequestAborted
        );
    }

    private static string Describing(int status) =>
        status switch
        {
            400 => "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.1",
            401 => "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2",
            403 => "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4",
            404 => "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5",
            405 => "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6",
            413 => "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.14",
            415 => "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.16",
            500 => "https://www.rfc-editor.org/rfc/rfc9110#section-15.6.1",
            _ => "about:blank",
        };
}
