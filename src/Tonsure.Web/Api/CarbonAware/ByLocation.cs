using Microsoft.AspNetCore.Http;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.CarbonAware;

/// <summary><c>GET /emissions/bylocation</c>: the hours of one location.</summary>
internal sealed class ByLocation(ObservedHours observed)
{
    public async Task HandleAsync(HttpContext context)
    {
        ParameterFaults faults = new();
        if (new QueryReader(context.Request.Query, faults).All("location").Count > 1)
        {
            faults.Add("location", "is given more than once; ask /emissions/bylocations");
        }

        await Answers.WriteAsync(
            context,
            await observed.AnswerAsync(context, faults),
            faults,
            CarbonAwareJson.Plain.IReadOnlyListEmissionsData
        );
    }
}
