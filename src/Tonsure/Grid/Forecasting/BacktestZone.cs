namespace Tonsure.Grid.Forecasting;

/// <summary>What a backtest found in one grid. Savings are in percent of running now, summed over the grid's issues.</summary>
/// <param name="Zone">The grid.</param>
/// <param name="RepeatedShare">The share of its hours at one value; above a fifth it is left out of all means.</param>
/// <param name="MapeByLeadDay">Mean absolute error in percent, by lead day.</param>
/// <param name="CoverageByLeadDay">The share of hours inside their 90% interval, by lead day.</param>
/// <param name="Oracle">What knowing the future saves.</param>
/// <param name="Once">What planning once on our forecast saves.</param>
/// <param name="Daily">What planning anew each day saves.</param>
/// <param name="Hourly">What planning anew each hour saves.</param>
/// <param name="Blended">What planning anew each day on the blend saves.</param>
/// <param name="BlendedMape">The blend's mean absolute error in percent.</param>
/// <param name="ExternalMapeByLeadDay">The other forecast's mean absolute error in percent, by lead day.</param>
/// <param name="ExternalOnce">What planning once on the other forecast saves.</param>
/// <param name="ExternalDaily">What planning anew each day on the other forecast saves.</param>
public sealed record BacktestZone(
    string Zone,
    double RepeatedShare,
    IReadOnlyList<double> MapeByLeadDay,
    IReadOnlyList<double> CoverageByLeadDay,
    double Oracle,
    double Once,
    double Daily,
    double Hourly,
    double Blended,
    double BlendedMape,
    IReadOnlyList<double> ExternalMapeByLeadDay,
    double ExternalOnce,
    double ExternalDaily
)
{
    /// <summary>Above this share of hours at one value a zone says nothing about skill.</summary>
    public const double LargestRepeatedShare = 0.2;

    /// <summary>Whether the zone is left out of skill and capture.</summary>
    public bool IsLeftOut => RepeatedShare > LargestRepeatedShare;

    /// <summary>Mean absolute error in percent.</summary>
    public double Mape => MapeByLeadDay.Average();

    /// <summary>The share of hours inside their 90% interval.</summary>
    public double Coverage => CoverageByLeadDay.Average();

    /// <summary>The share of the clairvoyant saving that some saving is.</summary>
    public double Capture(double saving) => saving / Oracle;
}
