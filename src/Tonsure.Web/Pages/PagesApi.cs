using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tonsure.Web.Http;
using Tonsure.Web.Pages.Parts;

namespace Tonsure.Web.Pages;

/// <summary>The pages for people, with what they stand on: the style sheet, the script, what is followed live, and queues that are given.</summary>
/// <param name="ports">What pages ask.</param>
public sealed class PagesApi(PagePorts ports) : IEndpoints
{
    private readonly Assets _assets = new();

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder routes)
    {
        QueueDesk desk = new(ports.Planning);
        PageWriter writer = new(ports, _assets, PageList.All, desk);
        LiveFeed feed = new(ports);
        foreach (PageEntry page in PageList.All)
        {
            routes
                .MapGet(page.Path, http => writer.WriteAsync(http, page))
                .WithMetadata(page.Needs);
        }

        routes
            .MapPost(PageList.Plan.Path, new QueueUpload(writer, desk).HandleAsync)
            .WithMetadata(Needs.Read);
        routes
            .MapGet("/live/events", feed.FollowAsync)
            .WithMetadata(Needs.Read)
            .DisableRequestTimeout();
        routes.MapGet("/assets/{name}", SendAssetAsync).WithMetadata(Needs.Nothing);
        // Last of all, and for people only: programs are told in their own way that nothing is there.
        routes
            .MapMethods("/{*path:nonfile}", [HttpMethods.Get], writer.WriteMissingAsync)
            .WithMetadata(Needs.Read)
            .Add(endpoint => ((RouteEndpointBuilder)endpoint).Order = int.MaxValue);
    }

    private async Task SendAssetAsync(HttpContext http)
    {
        string name = http.Request.RouteValues["name"] as string ?? "";
        if (_assets.Find(name) is { } file)
        {
            LetKeep(http.Response, file.Type);
            await http.Response.Body.WriteAsync(file.Content, http.RequestAborted);
        }
        else if (name == ReferenceLibrary.Name)
        {
            LetKeep(http.Response, ReferenceLibrary.Type);
            await ReferenceLibrary.SendAsync(http);
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private static void LetKeep(HttpResponse response, string type)
    {
        response.ContentType = type;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
    }
}
