namespace Tonsure.Grid.Forecasting;

/// <summary>The bases' words.</summary>
public static class ForecastBases
{
    /// <summary>The basis' word on the wire.</summary>
    public static string Word(this ForecastBasis basis) =>
        basis switch
        {
            ForecastBasis.Own => "own_history",
            ForecastBasis.Pooled => "pooled",
            ForecastBasis.Profile => "profile",
            _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "no basis"),
        };
}
