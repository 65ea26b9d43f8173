using Tonsure.Quantities;

namespace Tonsure.Grid.Forecasting;

/// <summary>A forecast whose models are fitted and whose bounds are known: to issue it takes a fraction of a millisecond.</summary>
public sealed class PreparedForecast
{
    private readonly ZoneId _zone;
    private readonly long _issueHour;
    private readonly HourlyIntensity[] _shipped;

    internal PreparedForecast(ZoneId zone, long issueHour, HourlyIntensity[] shipped) =>
        (_zone, _issueHour, _shipped) = (zone, issueHour, shipped);

    /// <summary>The hour after the last one known.</summary>
    internal long? KnownUntil { get; init; }

    /// <summary>The models; null where the shipped figures are the forecast.</summary>
    internal ZoneReplay? Replay { get; init; }

    /// <summary>What was known of the zone; null where the shipped figures are the forecast.</summary>
    internal HourlyHistory? Past { get; init; }

    /// <summary>The last daily issues before this one, as they would have been made, oldest first: hour, and logarithms of g/kWh.</summary>
    internal IReadOnlyList<(long Hour, double[] Logs)> Earlier { get; init; } = [];

    /// <summary>What the figure of each hour is multiplied by for its bounds.</summary>
    internal (double Lower, double Upper)[] Factors { get; init; } = [];

    /// <summary>The forecast.</summary>
    public IntensityForecast Issue()
    {
        if (Replay is null)
        {
            return new IntensityForecast(_zone, _issueHour, null, ForecastBasis.Profile, _shipped);
        }

        double[] logs = Replay.Issue(_issueHour);
        HourlyIntensity[] points = new HourlyIntensity[logs.Length];
        for (int i = 0; i < points.Length; i++)
        {
            double grams = Math.Exp(logs[i]);
            points[i] = new HourlyIntensity(
                Bounded<CarbonIntensity>.Around(
                    CarbonIntensity.FromGramsPerKilowattHour(grams),
                    CarbonIntensity.FromGramsPerKilowattHour(grams * Factors[i].Lower),
                    CarbonIntensity.FromGramsPerKilowattHour(grams * Factors[i].Upper)
                ),
                IntensityTier.Forecast
            );
        }

        return new IntensityForecast(
            _zone,
            _issueHour,
            KnownUntil,
            Replay.IsOwn(_issueHour) ? ForecastBasis.Own : ForecastBasis.Pooled,
            points
        );
    }
}
