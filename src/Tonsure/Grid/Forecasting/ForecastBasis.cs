namespace Tonsure.Grid.Forecasting;

/// <summary>What a forecast is made from.</summary>
public enum ForecastBasis
{
    /// <summary>A year and more of the zone's own history, with the pooled model.</summary>
    Own = 0,

    /// <summary>Four weeks and more of the zone's own history, by a model that has never seen the zone.</summary>
    Pooled = 1,

    /// <summary>No history that reaches the issue: the shipped figures with their spread.</summary>
    Profile = 2,
}
