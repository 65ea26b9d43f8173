using Microsoft.AspNetCore.Http;
using Tonsure.Web.Asking;
using Tonsure.Web.Http;
using Tonsure.Web.Languages;
using Tonsure.Web.Pages.Parts;

namespace Tonsure.Web.Pages;

/// <summary>Answers with a page, or with one of its tables as a file, or says what is the matter.</summary>
internal sealed class PageWriter(
    PagePorts ports,
    Assets assets,
    IReadOnlyList<PageEntry> all,
    QueueDesk desk
)
{
    private static readonly CookieBuilder Kept = new()
    {
        MaxAge = TimeSpan.FromDays(365),
        Path = "/",
        HttpOnly = true,
        SecurePolicy = CookieSecurePolicy.SameAsRequest,
        SameSite = SameSiteMode.Lax,
    };

    /// <summary>Answers with a page.</summary>
    public Task WriteAsync(HttpContext http, PageEntry page) =>
        WriteAsync(http, RequestOf(http, page));

    /// <summary>A request for a page, to which something may be added before it is drawn.</summary>
    public PageRequest RequestOf(HttpContext http, PageEntry page) =>
        new(http, page, all, Texts.For(http.Request), ports, assets, desk);

    /// <summary>Answers with a page.</summary>
    public static async Task WriteAsync(HttpContext http, PageRequest request)
    {
        string html;
        try
        {
            html = await DrawAsync(request.Page, request, []);
        }
        catch (AskingException e)
        {
            request.Status = StatusCodes.Status503ServiceUnavailable;
            html = await DrawAsync(
                PageList.Trouble,
                request,
                [
                    KeyValuePair.Create("What", (object?)e.What.In(request.T.Tag)),
                    KeyValuePair.Create("Mend", (object?)e.Mend?.In(request.T.Tag)),
                ]
            );
            await SendAsync(http, request, html);
            return;
        }

        if (request.Wanted is { } wanted && request.Status < StatusCodes.Status400BadRequest)
        {
            ITableFile? file = request.Files.Find(file => file.Id == wanted);
            if (file is not null)
            {
                await Csv.WriteAsync(http, file.Id, file.Csv());
                return;
            }
        }

        await SendAsync(http, request, html);
    }

    /// <summary>Says that there is no such page, to whoever reads pages.</summary>
    public async Task WriteMissingAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        if (http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            PageRequest request = RequestOf(http, PageList.Trouble);
            request.Status = StatusCodes.Status404NotFound;
            await SendAsync(http, request, await DrawAsync(PageList.Trouble, request, []));
        }
    }

    private static Task<string> DrawAsync(
        PageEntry page,
        PageRequest request,
        IEnumerable<KeyValuePair<string, object?>> more
    ) =>
        Renderer.DrawAsync(
            page.Component,
            more.Prepend(KeyValuePair.Create("R", (object?)request))
                .ToDictionary(StringComparer.Ordinal)
        );

    private static async Task SendAsync(HttpContext http, PageRequest request, string html)
    {
        HttpResponse response = http.Response;
        if (Texts.Find(http.Request.Query[Texts.Parameter]) is { } chosen)
        {
            response.Cookies.Append(Texts.Parameter, chosen.Tag, Kept.Build(http));
        }

        response.StatusCode = request.Status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentLanguage = request.T.Tag;
        if (request.Page.HasLibrary)
        {
            Headers.LetStylesBeWritten(response);
        }

        response.Headers.Vary = "Accept-Language, Cookie";
        response.Headers.CacheControl = "private, no-cache";
        await response.WriteAsync(html, http.RequestAborted);
    }
}
