namespace Tonsure.Grid.Forecasting;

/// <summary>A grid of a backtest.</summary>
/// <param name="Zone">Its name in the data.</param>
/// <param name="History">All its hours; each issue sees only those before it.</param>
/// <param name="External">Another's forecasts in g/kWh, 96 hours for each daily issue.</param>
public sealed record BacktestGrid(
    string Zone,
    HourlyHistory History,
    IReadOnlyList<IReadOnlyList<double>> External
);
