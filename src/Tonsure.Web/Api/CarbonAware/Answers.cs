using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.CarbonAware;

/// <summary>Writes an answer, or what is wrong with the question.</summary>
internal static class Answers
{
    /// <summary>Writes the faults where there are some.</summary>
    public static Task WriteAsync<T>(
        HttpContext context,
        T? answer,
        ParameterFaults faults,
        JsonTypeInfo<T> shape
    )
        where T : class =>
        faults.Any || answer is null
            ? Problems.WriteAsync(context, faults)
            : context.Response.WriteAsJsonAsync(
                answer,
                shape,
                "application/json; charset=utf-8",
                context.RequestAborted
            );
}
