using System.Globalization;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Quantities;

namespace Tonsure.Cli.Forecasting;

/// <summary>A forecast with what people and programs ask of it.</summary>
/// <param name="Forecast">The forecast.</param>
/// <param name="Shipped">The signal of the shipped figures.</param>
/// <param name="Files">Where the history is from; empty where there is none.</param>
/// <param name="WindowHours">How long the cleanest window is.</param>
internal sealed record ForecastView(
    IntensityForecast Forecast,
    Signal Shipped,
    string Files,
    int WindowHours
)
{
    /// <summary>The licence that the pooled model ships under.</summary>
    private const string PooledLicence = "ODbL-1.0";

    public bool IsProfile => Forecast.Basis == ForecastBasis.Profile;

    /// <summary>The figures' source: the shipped table's key, or the file that was named.</summary>
    public string Source => IsProfile ? Shipped.Source : Files;

    /// <summary>Null where the history is somebody's own.</summary>
    public string? Licence => IsProfile ? Shipped.Licence : null;

    /// <summary>The licence of the model that other zones taught; null where none was used.</summary>
    public string? ModelLicence => IsProfile ? null : PooledLicence;

    /// <summary>The mean of consecutive hours. Their errors are taken as fully correlated: bounds add.</summary>
    public Bounded<CarbonIntensity> Mean(int first, int count)
    {
        HourlyIntensity[] hours = [.. Forecast.Points.Skip(first).Take(count)];
        return new(
            Average(hours, hour => hour.Value),
            Average(hours, hour => hour.Lower),
            Average(hours, hour => hour.Upper)
        );
    }

    /// <summary>The first hour of the cleanest window; the earlier one among equals.</summary>
    public int CleanestStart() =>
        Enumerable
            .Range(0, Forecast.Points.Count - WindowHours + 1)
            .MinBy(first => Mean(first, WindowHours).Value);

    /// <summary>An hour's beginning, in UTC.</summary>
    public static string Hour(long hour) =>
        HourIndex.Start(hour).ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    private static CarbonIntensity Average(
        HourlyIntensity[] hours,
        Func<Bounded<CarbonIntensity>, CarbonIntensity> figure
    ) =>
        CarbonIntensity.FromMilligramsPerKilowattHour(
            (int)
                ExactMath.MultiplyDivide(
                    hours.Sum(hour => (long)figure(hour.Intensity).MilligramsPerKilowattHour),
                    1,
                    hours.Length
                )
        );
}
