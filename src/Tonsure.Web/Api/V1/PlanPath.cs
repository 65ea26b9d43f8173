using Microsoft.AspNetCore.Http;
using Tonsure.Web.Asking;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary><c>POST /plan</c>: reckons and keeps nothing.</summary>
internal sealed class PlanPath(IPlanning planning) : IApiPath
{
    public string Method => HttpMethods.Post;

    public string Pattern => "/plan";

    public Needs Needs => Needs.Read;

    public Type Answer => typeof(PlanBody);

    public ApiOperation Operation { get; } =
        new(
            "plan",
            "Places and times a queue of jobs, with a certified lower bound.",
            "Nothing is kept, so that it may be asked again and again: what if deadlines, sites or capacities were others. A search that takes too long ends with the best plan so far and its bound.",
            []
        )
        {
            Body = typeof(PlanRequestBody),
        };

    public async Task HandleAsync(HttpContext context)
    {
        ParameterFaults faults = new();
        new QueryReader(context.Request.Query, faults).AllowOnly(Operation.Parameters);
        PlanAsk? ask = PlanReading.Read(await PlanReading.BytesAsync(context), faults);
        if (ask is null || faults.Any)
        {
            await Problems.WriteAsync(context, faults);
            return;
        }

        PlanOutcome outcome = await planning.PlanAsync(ask, context.RequestAborted);
        await (
            outcome is PlanOutcome.Made made
                ? Answering.JsonAsync(context, PlanBody.Of(made), ApiJson.Plain.PlanBody)
                : PlanProblems.WriteAsync(context, ((PlanOutcome.Refused)outcome).Refusal)
        );
    }
}
