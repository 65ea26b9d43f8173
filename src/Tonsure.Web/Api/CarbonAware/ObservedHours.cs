using Microsoft.AspNetCore.Http;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.CarbonAware;

/// <summary>Answers what was, hour by hour, up to the current hour.</summary>
internal sealed class ObservedHours(
    LocationBook book,
    IZoneIntensities intensities,
    TimeProvider time
)
{
    // Ten regions' year would be nine megabytes.
    private const int MostHours = 50_000;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>The hours that a query asks for at each of its locations; null where it cannot be answered, and the faults say why.</summary>
    public async Task<IReadOnlyList<EmissionsData>?> AnswerAsync(
        HttpContext context,
        ParameterFaults faults
    )
    {
        QueryReader query = new(context.Request.Query, faults);
        IReadOnlyList<ServedLocation> locations = Places.Many(book, query, faults);
        Interval? interval = ReadInterval(query, locations.Count, faults);
        if (faults.Any || interval is not { } asked)
        {
            return null;
        }

        List<EmissionsData> answer = [];
        List<SourcedHour> known = [];
        foreach (ServedLocation location in locations)
        {
            SourcedHours hours = await intensities.HistoryAsync(
                location.Zone,
                asked,
                context.RequestAborted
            );
            known.AddRange(hours.Hours);
            answer.AddRange(
                hours.Hours.Select(hour => new EmissionsData(
                    location.Name,
                    HourIndex.Start(hour.Hour),
                    hour.Figure.Intensity.Value.GramsPerKilowattHour,
                    Hour
                ))
            );
        }

        Evidence.Tell(context.Response, known);
        return answer;
    }

    private Interval? ReadInterval(QueryReader query, int locations, ParameterFaults faults)
    {
        // Versions of the clients differ in these names.
        (string from, string until) =
            query.All("startTime").Count + query.All("endTime").Count > 0
                ? ("startTime", "endTime")
                : ("time", "toTime");
        DateTimeOffset? start = query.Instant(from);
        DateTimeOffset? end = query.Instant(until);
        if (faults.Any)
        {
            return null;
        }

        long current = HourIndex.Of(time.GetUtcNow().ToUnixTimeMilliseconds());
        if (end is not null && start is null)
        {
            faults.Add(from, $"is needed where {until} is given");
            return null;
        }

        if (start >= end)
        {
            faults.Add(from, $"is not before {until}");
            return null;
        }

        long first = start is { } s ? HourIndex.Of(s.ToUnixTimeMilliseconds()) : current;
        if (first > current)
        {
            faults.Add(from, "lies ahead; ask /emissions/forecasts/current");
            return null;
        }

        long last = end is { } e
            ? Math.Min(HourIndex.Of(e.ToUnixTimeMilliseconds() - 1), current)
            : first;
        last = Math.Max(first, last);
        if ((last - first + 1) * Math.Max(locations, 1) > MostHours)
        {
            faults.Add(until, $"asks for more than {MostHours} hours over all locations");
            return null;
        }

        return Interval.FromMilliseconds(
            first * HourIndex.Milliseconds,
            (last + 1) * HourIndex.Milliseconds
        );
    }
}
