using Microsoft.AspNetCore.Http;
using Tonsure.Web.Asking;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary>Says what is the matter where a question has no answer.</summary>
internal static class AskingProblems
{
    public static async Task GuardAsync(HttpContext context, IApiPath path)
    {
        try
        {
            await path.HandleAsync(context);
        }
        catch (AskingException e) when (!context.Response.HasStarted)
        {
            await Problems.WriteAsync(
                context,
                StatusOf(e.Problem),
                $"urn:tonsure:problem:{Word(e.Problem)}",
                e.What.English,
                e.Mend?.English
            );
        }
    }

    private static int StatusOf(AskingProblem problem) =>
        problem switch
        {
            AskingProblem.HomeUnusable => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };

    private static string Word(AskingProblem problem) =>
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(problem.ToString());
}
