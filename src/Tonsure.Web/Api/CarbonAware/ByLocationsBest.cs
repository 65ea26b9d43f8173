using Microsoft.AspNetCore.Http;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.CarbonAware;

/// <summary><c>GET /emissions/bylocations/best</c>: the cleanest hours among those of some locations; all of them where they are equal.</summary>
internal sealed class ByLocationsBest(ObservedHours observed)
{
    public async Task HandleAsync(HttpContext context)
    {
        ParameterFaults faults = new();
        IReadOnlyList<EmissionsData>? hours = await observed.AnswerAsync(context, faults);
        double? best = hours?.Min(hour => hour.Rating);
        await Answers.WriteAsync(
            context,
            hours?.Where(hour => hour.Rating.Equals(best)).ToArray(),
            faults,
            CarbonAwareJson.Plain.IReadOnlyListEmissionsData
        );
    }
}
