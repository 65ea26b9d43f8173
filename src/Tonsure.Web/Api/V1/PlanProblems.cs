using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tonsure.Web.Asking;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary>Says why a queue is not planned: the file, the line, the field and the mend.</summary>
internal static class PlanProblems
{
    public static Task WriteAsync(HttpContext context, PlanRefusal refusal) =>
        Problems.WriteAsync(
            context,
            StatusCodes.Status422UnprocessableEntity,
            "urn:tonsure:problem:plan-refused",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{refusal.File}{(refusal.Line > 0 ? $", line {refusal.Line}" : "")}{(refusal.Field.Length > 0 ? $", {refusal.Field}" : "")}: {refusal.What.English}"
            ),
            refusal.Mend?.English
        );
}
