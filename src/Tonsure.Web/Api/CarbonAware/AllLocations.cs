using Microsoft.AspNetCore.Http;

namespace Tonsure.Web.Api.CarbonAware;

/// <summary><c>GET /locations</c>: the names that may be asked for.</summary>
internal sealed class AllLocations(LocationBook book)
{
    public Task HandleAsync(HttpContext context) =>
        context.Response.WriteAsJsonAsync(
            book.All.ToDictionary(
                location => location.Name,
                location => new LocationPoint(
                    location.Coordinates?.Latitude,
                    location.Coordinates?.Longitude,
                    location.Name
                ),
                StringComparer.Ordinal
            ),
            CarbonAwareJson.Plain.IReadOnlyDictionaryStringLocationPoint,
            "application/json; charset=utf-8",
            context.RequestAborted
        );
}
