using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.CarbonAware;

/// <summary>Answers what is ahead: means over windows, and the cleanest of them.</summary>
internal sealed class Forecasts(IZoneIntensities intensities)
{
    private const long Minute = 60_000;
    private const int DefaultWindow = 60;

    /// <summary>The forecast; null where it cannot be given, and the faults say why.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="known">The hours it is made from are added.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<EmissionsForecast?> AnswerAsync(
        ForecastRequest request,
        List<SourcedHour> known,
        ParameterFaults faults,
        CancellationToken cancellationToken
    )
    {
        long requested = request.RequestedAt.ToUnixTimeMilliseconds();
        SourcedHours hours = await intensities.ForecastAsync(
            request.Location.Zone,
            HourIndex.Of(requested),
            cancellationToken
        );
        IntensitySeries series = new(
            hours.Hours[0].Hour,
            [.. hours.Hours.Select(hour => hour.Figure)]
        );
        long earliest = series.FirstHour * HourIndex.Milliseconds;
        long latest = series.EndHour * HourIndex.Milliseconds;
        // What has begun cannot be chosen any more.
        long start =
            request.DataStartAt?.ToUnixTimeMilliseconds()
            ?? (requested + Minute - 1) / Minute * Minute;
        long end = request.DataEndAt?.ToUnixTimeMilliseconds() ?? latest;
        int window = request.WindowSize is > 0 and { } given ? given : DefaultWindow;
        Check(request.Prefix, start, end, window, (earliest, latest), faults);
        if (faults.Any)
        {
            return null;
        }

        (long Weight, ForecastPoint Point)[] points =
        [
            .. ForecastWindows
                .Starts(start, end, window * Minute)
                .Select(from => Point(series, request.Location.Name, from, window)),
        ];
        long least = points.Min(point => point.Weight);
        known.AddRange(hours.Hours);
        return new EmissionsForecast(
            HourIndex.Start(series.FirstHour),
            request.RequestedAt,
            request.Location.Name,
            request.DataStartAt ?? DateTimeOffset.FromUnixTimeMilliseconds(start),
            request.DataEndAt ?? DateTimeOffset.FromUnixTimeMilliseconds(end),
            window,
            [.. points.Where(point => point.Weight == least).Select(point => point.Point)],
            [.. points.Select(point => point.Point)]
        );
    }

    private static (long Weight, ForecastPoint Point) Point(
        IntensitySeries series,
        string location,
        long from,
        int window
    )
    {
        WeighedIntensity weighed = series.Weigh(from, from + (window * Minute));
        return (
            weighed.Weight,
            new ForecastPoint(
                location,
                DateTimeOffset.FromUnixTimeMilliseconds(from),
                window,
                weighed.Mean.Value.GramsPerKilowattHour
            )
        );
    }

    private static void Check(
        string prefix,
        long start,
        long end,
        int window,
        (long Earliest, long Latest) range,
        ParameterFaults faults
    )
    {
        string reach =
            $"the forecast reaches from {Quantities.Interval.Rfc3339(range.Earliest)} to {Quantities.Interval.Rfc3339(range.Latest)}";
        if (start < range.Earliest || start >= range.Latest)
        {
            faults.Add(prefix + "dataStartAt", reach);
        }

        if (end <= range.Earliest || end > range.Latest)
        {
            faults.Add(prefix + "dataEndAt", reach);
        }

        if (start >= end)
        {
            faults.Add(prefix + "dataStartAt", "is not before dataEndAt");
        }
        else if (window * Minute > end - start)
        {
            faults.Add(
                prefix + "windowSize",
                $"{window} minutes do not fit between dataStartAt and dataEndAt"
            );
        }
    }
}
