using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.System.Tests.Web;

/// <summary>An hour has 100.25 g and its hour of the day in grams; a cleaner zone has ten times less. Forecasts say the same.</summary>
internal sealed class FakeIntensities : IZoneIntensities
{
    private static readonly Signal Lifecycle = new(
        SignalKind.Lifecycle,
        SignalBasis.Average,
        "fake",
        "2026",
        "CC0-1.0"
    );

    /// <summary>The zone that is cleaner.</summary>
    public static ZoneId Clean { get; } = ZoneId.Parse("SE");

    /// <summary>What was asked for last.</summary>
    public long LastIssue { get; private set; }

    public Task<SourcedHours> HistoryAsync(
        ZoneId zone,
        Interval interval,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            Hours(
                zone,
                HourIndex.Of(interval.StartMs),
                HourIndex.Of(interval.EndMs - 1),
                IntensityTier.Observed
            )
        );

    public Task<SourcedHours> ForecastAsync(
        ZoneId zone,
        long issueHour,
        CancellationToken cancellationToken
    )
    {
        LastIssue = issueHour;
        return Task.FromResult(Hours(zone, issueHour, issueHour + 95, IntensityTier.Forecast));
    }

    /// <summary>What an hour has.</summary>
    public static int Milligrams(ZoneId zone, long hour) =>
        (100_250 + (1_000 * (int)(hour % 24))) / (zone == Clean ? 10 : 1);

    private static SourcedHours Hours(ZoneId zone, long first, long last, IntensityTier tier) =>
        new(
            zone,
            [
                .. Enumerable
                    .Range(0, (int)(last - first + 1))
                    .Select(i => new SourcedHour(
                        first + i,
                        new HourlyIntensity(
                            Bounded<CarbonIntensity>.Exactly(
                                CarbonIntensity.FromMilligramsPerKilowattHour(
                                    Milligrams(zone, first + i)
                                )
                            ),
                            tier
                        ),
                        "fake",
                        Lifecycle
                    )),
            ],
            []
        );
}
