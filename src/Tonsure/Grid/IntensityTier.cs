namespace Tonsure.Grid;

/// <summary>Where an hour's intensity is from, best first; the order is the precedence.</summary>
public enum IntensityTier
{
    /// <summary>The hour was observed.</summary>
    Observed = 0,

    /// <summary>The hour was forecast.</summary>
    Forecast = 1,

    /// <summary>The zone's mean for that month and hour of the day.</summary>
    Profile = 2,

    /// <summary>The zone's yearly mean.</summary>
    ZoneYear = 3,

    /// <summary>The country's yearly mean.</summary>
    Country = 4,

    /// <summary>The world's yearly mean.</summary>
    World = 5,
}
