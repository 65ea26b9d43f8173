namespace Tonsure.Grid.Sources;

/// <summary>How a source came by a point.</summary>
public enum PointQuality
{
    /// <summary>Made from what was metered.</summary>
    Observed = 0,

    /// <summary>The source filled it in and says so.</summary>
    Estimated = 1,

    /// <summary>The period was ahead when the point was made.</summary>
    Forecast = 2,
}
