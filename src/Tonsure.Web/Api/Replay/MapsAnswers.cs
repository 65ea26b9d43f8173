using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Tonsure.Grid;

namespace Tonsure.Web.Api.Replay;

/// <summary>Writes answers as Electricity Maps does.</summary>
internal static class MapsAnswers
{
    private const string Json = "application/json; charset=utf-8";

    public static Task WriteAsync<TAnswer>(
        HttpContext context,
        TAnswer answer,
        JsonTypeInfo<TAnswer> shape
    ) => context.Response.WriteAsJsonAsync(answer, shape, Json, context.RequestAborted);

    public static Task FailAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        return WriteAsync(context, new MapsError("error", message), ReplayJson.Plain.MapsError);
    }

    public static Task NothingAsync(HttpContext context, ZoneId zone) =>
        FailAsync(context, StatusCodes.Status404NotFound, $"nothing is known of zone {zone} then");
}
