using Tonsure.Adapters.Tables;
using Tonsure.Grid.Forecasting;

namespace Tonsure.Adapters.Grids;

/// <summary>What a backtest needs, from a folder laid out as <c>grid/</c> and <c>forecast/</c>.</summary>
/// <param name="Grids">The grids with the peer's forecasts.</param>
/// <param name="FirstIssue">The hour of the first issue.</param>
/// <param name="Unseen">Other zones' hours, for forecasts of zones never trained on.</param>
public sealed record BacktestData(
    IReadOnlyList<BacktestGrid> Grids,
    long FirstIssue,
    IReadOnlyList<KeyValuePair<string, HourlyHistory>> Unseen
)
{
    private static readonly string[] Histories =
    [
        "grid/ci_lifecycle_average_2020_D.csv.gz",
        "grid/ci_lifecycle_average_2021_D.csv.gz",
    ];

    private const string Forecasts = "forecast/carboncast_96h_dayahead_2021H2.csv.gz";
    private const string Others = "grid/ci_lifecycle_average_2022_A.csv.gz";

    /// <summary>Reads the folder.</summary>
    /// <exception cref="TableException">A file is missing or damaged.</exception>
    public static BacktestData Load(string folder)
    {
        ExternalForecasts forecasts = ExternalForecasts.Load(Path.Combine(folder, Forecasts));
        IReadOnlyList<KeyValuePair<string, HourlyHistory>> zones = IntensityFiles.Load(
            Histories.Select(file => Path.Combine(folder, file))
        );
        return new BacktestData(
            [
                .. zones.Select(zone => new BacktestGrid(
                    zone.Key,
                    zone.Value,
                    forecasts.Of(zone.Key, zone.Value)
                )),
            ],
            forecasts.FirstIssue,
            IntensityFiles.Load(Path.Combine(folder, Others))
        );
    }
}
