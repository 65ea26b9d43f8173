namespace Tonsure.Grid.Forecasting;

/// <summary>What a backtest found: means over the grids whose hours were not filled in.</summary>
/// <param name="Zones">All grids.</param>
/// <param name="Issues">Daily issues whose job was planned, in each grid.</param>
/// <param name="DelayHours">The publication delay.</param>
public sealed record BacktestResult(IReadOnlyList<BacktestZone> Zones, int Issues, int DelayHours)
{
    private IReadOnlyList<BacktestZone> Counted { get; } =
    [.. Zones.Where(zone => !zone.IsLeftOut)];

    /// <summary>Mean absolute error in percent, of all hours.</summary>
    public double Mape => MapeByLeadDay.Average();

    /// <summary>Mean absolute error in percent, by lead day.</summary>
    public IReadOnlyList<double> MapeByLeadDay => ByLeadDay(zone => zone.MapeByLeadDay);

    /// <summary>The share of hours inside their 90% interval, by lead day.</summary>
    public IReadOnlyList<double> CoverageByLeadDay => ByLeadDay(zone => zone.CoverageByLeadDay);

    /// <summary>What knowing the future saves, in percent of running at once.</summary>
    public double Oracle => Mean(zone => zone.Oracle);

    /// <summary>The captured share of the clairvoyant saving, planned anew each day.</summary>
    public double CaptureDaily => Capture(zone => zone.Daily);

    /// <summary>The captured share of the clairvoyant saving, planned anew each hour.</summary>
    public double CaptureHourly => Capture(zone => zone.Hourly);

    /// <summary>The captured share of the clairvoyant saving, planned anew each day on the blend.</summary>
    public double CaptureBlended => Capture(zone => zone.Blended);

    /// <summary>The captured share of the clairvoyant saving, planned once.</summary>
    public double CaptureOnce => Capture(zone => zone.Once);

    /// <summary>The blend's mean absolute error in percent.</summary>
    public double BlendedMape => Mean(zone => zone.BlendedMape);

    /// <summary>The other forecast's mean absolute error in percent, by lead day.</summary>
    public IReadOnlyList<double> ExternalMapeByLeadDay =>
        ByLeadDay(zone => zone.ExternalMapeByLeadDay);

    /// <summary>The other forecast's mean absolute error in percent.</summary>
    public double ExternalMape => ExternalMapeByLeadDay.Average();

    /// <summary>What the other forecast captures, planned once.</summary>
    public double ExternalCaptureOnce => Capture(zone => zone.ExternalOnce);

    /// <summary>What the other forecast captures, planned anew each day.</summary>
    public double ExternalCapture => Capture(zone => zone.ExternalDaily);

    private double Mean(Func<BacktestZone, double> figure) => Counted.Average(figure);

    /// <summary>The mean saving as a share of the mean clairvoyant saving.</summary>
    private double Capture(Func<BacktestZone, double> saving) => Mean(saving) / Oracle;

    private double[] ByLeadDay(Func<BacktestZone, IReadOnlyList<double>> figures) =>
        [.. Enumerable.Range(0, 4).Select(day => Counted.Average(zone => figures(zone)[day]))];
}
