using Microsoft.AspNetCore.Http;
using Tonsure.Grid;
using Tonsure.Web.Asking;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary>Reads the zone of an address.</summary>
internal static class Zones
{
    /// <summary>The zone; null where it is not known, and the problem is written.</summary>
    public static async Task<GridZone?> ReadAsync(HttpContext context, IGridAnswers grid)
    {
        string typed = (string)context.Request.RouteValues["zone"]!;
        if (ZoneId.TryParse(typed, out ZoneId zone) && grid.Find(zone) is { } found)
        {
            return found;
        }

        string shown = typed.Length > 64 ? typed[..64] + "…" : typed;
        await Problems.WriteAsync(
            context,
            StatusCodes.Status404NotFound,
            "urn:tonsure:problem:unknown-zone",
            $"Zone '{shown}' is not known; nearest: {string.Join(", ", grid.Nearest(shown))}.",
            "GET /api/v1/zones lists them."
        );
        return null;
    }
}
