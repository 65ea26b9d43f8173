using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.CarbonAware;

/// <summary>Answers means over what was, edge hours by fraction.</summary>
internal sealed class Averages(IZoneIntensities intensities, TimeProvider time)
{
    private const int MostHours = 50_000;

    /// <summary>The interval that two instants make; null and a fault where they make none that has passed.</summary>
    public Interval? Read(
        (string Name, DateTimeOffset? Instant) start,
        (string Name, DateTimeOffset? Instant) end,
        ParameterFaults faults
    )
    {
        if (start.Instant is not { } from || end.Instant is not { } until)
        {
            return null;
        }

        long current = HourIndex.Of(time.GetUtcNow().ToUnixTimeMilliseconds());
        if (
            !Interval.TryCreate(
                from.ToUnixTimeMilliseconds(),
                until.ToUnixTimeMilliseconds(),
                out Interval interval
            )
        )
        {
            faults.Add(start.Name, "is not before the end");
            return null;
        }

        long last = HourIndex.Of(interval.EndMs - 1);
        if (last > current)
        {
            faults.Add(end.Name, "lies ahead; ask /emissions/forecasts/current");
            return null;
        }

        if (last - HourIndex.Of(interval.StartMs) >= MostHours)
        {
            faults.Add(end.Name, $"is more than {MostHours} hours after the start");
            return null;
        }

        return interval;
    }

    /// <summary>The mean.</summary>
    /// <param name="location">Where.</param>
    /// <param name="interval">When.</param>
    /// <param name="asked">The instants as the client wrote them.</param>
    /// <param name="known">The hours it is made from are added.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<AverageIntensity> AnswerAsync(
        ServedLocation location,
        Interval interval,
        (DateTimeOffset Start, DateTimeOffset End) asked,
        List<SourcedHour> known,
        CancellationToken cancellationToken
    )
    {
        SourcedHours hours = await intensities.HistoryAsync(
            location.Zone,
            interval,
            cancellationToken
        );
        IntensitySeries series = new(
            hours.Hours[0].Hour,
            [.. hours.Hours.Select(hour => hour.Figure)]
        );
        known.AddRange(hours.Hours);
        return new AverageIntensity(
            location.Name,
            asked.Start,
            asked.End,
            series.Weigh(interval).Mean.Value.GramsPerKilowattHour
        );
    }
}
