namespace Tonsure.Grid.Forecasting;

/// <summary>
/// Forecasts of one zone as they were or would have been issued, one after the other. Models are fitted anew every thirty days, on what
/// was known by then.
/// </summary>
/// <param name="history">The zone's history; hours from an issue on are not looked at.</param>
/// <param name="gap">Hours between the last known hour's end and the issue: the publication delay.</param>
/// <param name="firstFit">An hour at which models are fitted anew; the others follow every thirty days before and after it.</param>
/// <param name="pooledAt">The pooled model of what was known at a fit; null where there is none.</param>
/// <param name="learns">Whether the zone's own history is learnt from; else it is a zone never seen, however long.</param>
/// <param name="trained">What was learnt from a longer history of the zone, for issues after it; null where nothing was.</param>
internal sealed class ZoneReplay(
    HourlyHistory history,
    int gap,
    long firstFit,
    Func<long, PooledModel?> pooledAt,
    bool learns = true,
    TrainedZone? trained = null
)
{
    /// <summary>Hours between fits.</summary>
    public const int FitEvery = 30 * 24;

    private const int Day = ForecastFeatures.Day;

    // Half a year of a zone's own hours does worse than the pooled model, a year better.
    private const int OwnFrom = TrainedZone.FewestDays * Day;
    private const double OwnWeight = 0.7;
    private const double LargestStrange = 1.5;
    private const double LargestOwn = 3;

    private readonly OwnFit?[] _own = new OwnFit?[Day];

    /// <summary>The fit that an issue uses.</summary>
    public long FitOf(long issue) =>
        firstFit + (FloorDivide(issue - firstFit, FitEvery) * (long)FitEvery);

    /// <summary>Whether there is enough known to issue at this hour.</summary>
    public bool CanIssue(long issue)
    {
        long anchor = issue - gap;
        return history.Covers(anchor - ForecastFeatures.Memory, anchor)
            && (IsOwn(issue) || pooledAt(FitOf(issue)) is not null);
    }

    /// <summary>The zone's own model for an issue, fitted if it is not yet; null where the zone is too young.</summary>
    public RidgeModel? Fit(long issue)
    {
        if (!UsesOwn(issue))
        {
            return null;
        }

        int phase = (int)((issue - gap) % Day);
        return (_own[phase] ??= new OwnFit(history, gap, phase)).At(FitOf(issue) - gap);
    }

    /// <summary>The logarithms of g/kWh of the 96 hours from the issue on; issues are asked in their order.</summary>
    public double[] Issue(long issue)
    {
        long anchor = issue - gap;
        double[] features = new double[ForecastFeatures.All];
        double[] baseline = new double[Day];
        ForecastFeatures.Fill(history, anchor, features, baseline);
        ForecastFeatures.FillCalendar(anchor, features);

        double[]? mine = UsesOwn(issue)
            ? Fit(issue)?.Predict(features)
            : TrainedFor(issue)?.Deviations(features, anchor, gap);
        double[]? strange = pooledAt(FitOf(issue))?.Deviations(features, gap);
        double weight =
            mine is null ? 0
            : strange is null ? 1
            : OwnWeight;
        double largest = mine is null ? LargestStrange : LargestOwn;
        double[] logs = new double[Forecaster.Hours];
        for (int i = 0; i < logs.Length; i++)
        {
            double deviation = (weight * (mine?[i] ?? 0)) + ((1 - weight) * (strange?[i] ?? 0));
            logs[i] = baseline[(gap + i) % Day] + Math.Clamp(deviation, -largest, largest);
        }

        return logs;
    }

    /// <summary>Whether a year of the zone's own history was known at the issue's fit.</summary>
    public bool UsesOwn(long issue) => learns && FitOf(issue) - gap - history.FirstHour >= OwnFrom;

    /// <summary>Whether an issue is made by a model of the zone's own history, this one or a longer one.</summary>
    public bool IsOwn(long issue) => UsesOwn(issue) || TrainedFor(issue) is not null;

    /// <summary>An issue that the model has seen would look better than it is.</summary>
    private TrainedZone? TrainedFor(long issue) =>
        learns && issue >= trained?.KnownUntil ? trained : null;

    private static long FloorDivide(long value, long by) => (value / by) - (value % by < 0 ? 1 : 0);
}
