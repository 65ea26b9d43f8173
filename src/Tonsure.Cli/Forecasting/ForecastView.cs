using System.Globalization;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Cli.Forecasting;

/// <summary>A forecast with what people and programs ask of it.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="IssueHour">The first hour forecast.</param>
/// <param name="Hours">The hours, each with who stands behind it.</param>
/// <param name="Basis">What our own part is made from; null where there is none.</param>
/// <param name="KnownUntil">The hour after the last one that our own part knew; null where it knew none.</param>
/// <param name="Licence">The licences of the figures; null where they are somebody's own.</param>
/// <param name="Attempts">Who was asked.</param>
/// <param name="WindowHours">How long the cleanest window is.</param>
internal sealed record ForecastView(
    ZoneId Zone,
    long IssueHour,
    IReadOnlyList<SourcedHour> Hours,
    ForecastBasis? Basis,
    long? KnownUntil,
    string? Licence,
    IReadOnlyList<SourceAttempt> Attempts,
    int WindowHours
)
{
    /// <summary>The licence that the pooled model ships under.</summary>
    private const string PooledLicence = "ODbL-1.0";

    /// <summary>What others expect, on the wire.</summary>
    private const string External = "external";

    /// <summary>A forecast from files.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="shipped">The signal of the shipped figures.</param>
    /// <param name="files">Where the history is from.</param>
    /// <param name="windowHours">How long the cleanest window is.</param>
    public static ForecastView Of(
        IntensityForecast forecast,
        Signal shipped,
        string files,
        int windowHours
    )
    {
        bool profile = forecast.Basis == ForecastBasis.Profile;
        Signal signal = profile ? shipped : shipped with { Source = files, Vintage = "" };
        return new ForecastView(
            forecast.Zone,
            forecast.IssueHour,
            [
                .. forecast.Points.Select(
                    (figure, i) =>
                        new SourcedHour(
                            forecast.IssueHour + i,
                            figure,
                            profile ? IntensityChain.Profile : IntensityChain.OwnForecast,
                            signal
                        )
                ),
            ],
            forecast.Basis,
            forecast.KnownUntil,
            profile ? shipped.Licence : null,
            [],
            windowHours
        );
    }

    /// <summary>A forecast of the chain.</summary>
    public static ForecastView Of(SourcedHours hours, int windowHours) =>
        new(
            hours.Zone,
            hours.Hours[0].Hour,
            hours.Hours,
            hours.Hours.Any(IsOurs) ? hours.MadeFrom : null,
            hours.KnownUntil,
            string.Join(
                ", ",
                hours.Hours.Select(hour => hour.Signal.Licence).Distinct(StringComparer.Ordinal)
            ),
            hours.Attempts,
            windowHours
        );

    /// <summary>What the figures count.</summary>
    public Signal Signal => Hours[0].Signal;

    /// <summary>Whose the figures are: sources by name, and what the shipped figures and our own forecast stand on.</summary>
    public string Source => string.Join('+', Hours.Select(Whose).Distinct(StringComparer.Ordinal));

    /// <summary>What it is made from, on the wire.</summary>
    public string MadeFrom =>
        string.Join(
            '+',
            (
                (string?[])[Hours.Any(hour => !IsOurs(hour)) ? External : null, Basis?.Word()]
            ).OfType<string>()
        );

    /// <summary>The licence of the model that other zones taught; null where none was used.</summary>
    public string? ModelLicence =>
        Hours.Any(hour => hour.Source == IntensityChain.OwnForecast) ? PooledLicence : null;

    /// <summary>The mean of consecutive hours. Their errors are taken as fully correlated: bounds add.</summary>
    public Bounded<CarbonIntensity> Mean(int first, int count) =>
        CleanestWindow.MeanOf(Hours, first, count);

    /// <summary>The first hour of the cleanest window; the earlier one among equals.</summary>
    public int CleanestStart() =>
        (int)(CleanestWindow.Of(Hours, WindowHours).StartHour - IssueHour);

    /// <summary>Who stands behind an hour.</summary>
    public static string Whose(SourcedHour hour) => IsOurs(hour) ? hour.Signal.Source : hour.Source;

    /// <summary>An hour's beginning, in UTC.</summary>
    public static string Hour(long hour) =>
        HourIndex.Start(hour).ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    private static bool IsOurs(SourcedHour hour) =>
        hour.Source is IntensityChain.Profile or IntensityChain.OwnForecast;
}
