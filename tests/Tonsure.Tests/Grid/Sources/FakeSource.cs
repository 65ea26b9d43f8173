using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Tests.Grid.Sources;

/// <summary>A source with all roles that answers what a test says, and counts the questions.</summary>
internal sealed class FakeSource(string name, TimeProvider time)
    : IIntensityHistory,
        ILatestIntensity,
        IIntensityForecasts
{
    public string Name => name;

    public Signal Signal { get; init; } = Grids.Signal with { Source = name };

    /// <summary>Its only zone.</summary>
    public ZoneId Zone { get; init; } = Grids.Zone("DE");

    /// <summary>What it would answer with; null where it knows none.</summary>
    public Func<long, double?> Observed { get; init; } = _ => null;

    public Func<long, double?> Expected { get; init; } = _ => null;

    /// <summary>What it has by now: hours before this one.</summary>
    public long Until { get; set; } = long.MaxValue;

    /// <summary>Said in place of any answer.</summary>
    public SourceFailure? Failure { get; set; }

    public PointQuality Quality { get; init; } = PointQuality.Observed;

    public int Asked { get; private set; }

    public bool Knows(ZoneId zone) => zone == Zone;

    public Task<SourceAnswer> HistoryAsync(
        ZoneId zone,
        Interval interval,
        CancellationToken cancellationToken
    ) =>
        Answer(
            Hours(HourIndex.Of(interval.StartMs), HourIndex.Of(interval.EndMs - 1) + 1)
                .Where(hour => hour < Until),
            Observed,
            Quality
        );

    public Task<SourceAnswer> LatestAsync(ZoneId zone, CancellationToken cancellationToken)
    {
        long until = Math.Min(Until, Now);
        return Answer(
            Hours(until - 100, until).Where(hour => Observed(hour) is not null).TakeLast(1),
            Observed,
            Quality
        );
    }

    public Task<SourceAnswer> ForecastAsync(ZoneId zone, CancellationToken cancellationToken) =>
        Answer(Hours(Now, Now + 96), Expected, PointQuality.Forecast);

    private long Now => HourIndex.Of(time.GetUtcNow().ToUnixTimeMilliseconds());

    private static IEnumerable<long> Hours(long from, long until)
    {
        for (long hour = from; hour < until; hour++)
        {
            yield return hour;
        }
    }

    private Task<SourceAnswer> Answer(
        IEnumerable<long> hours,
        Func<long, double?> grams,
        PointQuality quality
    )
    {
        Asked++;
        IntensityPoint[] points =
        [
            .. hours
                .Where(hour => grams(hour) is not null)
                .Select(hour => Points.Hour(hour, grams(hour)!.Value, quality)),
        ];
        return Task.FromResult<SourceAnswer>(
            Failure is { } failure ? new SourceAnswer.Failed(failure, "as the test says", null)
            : points.Length == 0
                ? new SourceAnswer.Failed(SourceFailure.NoData, "nothing there", null)
            : new SourceAnswer.Answered(
                new SourcedSeries(
                    Zone,
                    Name,
                    Signal,
                    time.GetUtcNow().ToUnixTimeMilliseconds(),
                    points
                ),
                []
            )
        );
    }
}
