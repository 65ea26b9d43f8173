using Microsoft.AspNetCore.Http;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.CarbonAware;

/// <summary><c>GET /emissions/bylocations</c>: the hours of some locations.</summary>
internal sealed class ByLocations(ObservedHours observed)
{
    public async Task HandleAsync(HttpContext context)
    {
        ParameterFaults faults = new();
        await Answers.WriteAsync(
            context,
            await observed.AnswerAsync(context, faults),
            faults,
            CarbonAwareJson.Plain.IReadOnlyListEmissionsData
        );
    }
}
