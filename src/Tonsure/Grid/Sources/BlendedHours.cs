using Tonsure.Grid.Forecasting;
using Tonsure.Quantities;

namespace Tonsure.Grid.Sources;

/// <summary>
/// Blends what a source expects with our own forecast, by how both did: its earlier forecasts, as the store has them, and ours of the same
/// hours, as they would have been made.
/// </summary>
/// <param name="store">Where earlier forecasts are.</param>
/// <param name="wanted">What the figures count.</param>
/// <param name="prepared">Our forecast, which has a history.</param>
/// <param name="own">The same, issued.</param>
/// <param name="signal">Whose our forecast is.</param>
internal sealed class BlendedHours(
    IIntensityStore store,
    Signal wanted,
    PreparedForecast prepared,
    IntensityForecast own,
    Signal signal
)
{
    // Issues that are judged, and four days for the last of them to be over.
    private const int Days = 50;
    private const int Day = ForecastFeatures.Day;
    private const double FloorGrams = 0.5;

    private readonly double[] _ours = [.. own.Points.Select(point => Log(point.Intensity.Value))];

    /// <summary>Blends the hours of a source in place.</summary>
    public async Task<SourceBlend> BlendAsync(
        ZoneId zone,
        string source,
        SourcedHour[] hours,
        CancellationToken cancellationToken
    )
    {
        long issue = own.IssueHour;
        ExternalBlend blend = await JudgedAsync(zone, source, cancellationToken);
        double[] external =
        [
            .. hours.Select(hour =>
                hour.Source == source ? Log(hour.Figure.Intensity.Value) : double.NaN
            ),
        ];
        double?[] shares =
        [
            .. external
                .Chunk(Day)
                .Select((day, i) => day.All(double.IsNaN) ? (double?)null : blend.Weight(issue, i)),
        ];
        int issues = blend.Held(issue);
        double[] blended = blend.Issue(issue, _ours, external);
        for (int i = 0; i < hours.Length; i++)
        {
            hours[i] = double.IsNaN(external[i])
                ? hours[i]
                : OfBoth(hours[i], Math.Exp(blended[i]), own.Points[i]);
        }

        return new SourceBlend(source, shares, issues);
    }

    /// <summary>What earlier issues of both were worth.</summary>
    private async Task<ExternalBlend> JudgedAsync(
        ZoneId zone,
        string source,
        CancellationToken cancellationToken
    )
    {
        long first = own.IssueHour - (Days * Day);
        SourcedSeries[] stored =
        [
            .. (
                await store.ReadForecastsAsync(
                    zone,
                    Interval.FromMilliseconds(
                        first * HourIndex.Milliseconds,
                        own.IssueHour * HourIndex.Milliseconds
                    ),
                    cancellationToken
                )
            ).Where(series => series.Source == source && KnownHours.Counts(series.Signal, wanted)),
        ];
        ExternalBlend blend = new(
            prepared.Past!,
            (int)Math.Max(0, own.IssueHour - own.KnownUntil!.Value)
        );
        foreach ((long hour, double[] logs) in prepared.Earlier)
        {
            if (hour >= first && Newest(stored, hour) is { } told)
            {
                blend.Add(hour, logs, told);
            }
        }

        return blend;
    }

    /// <summary>The newest forecast that was there in an hour and not older than a day, from that hour on.</summary>
    private static double[]? Newest(SourcedSeries[] stored, long hour)
    {
        SourcedSeries? newest = Array.FindLast(
            stored,
            series => HourIndex.Of(series.RetrievedMs) <= hour
        );
        if (newest is null || HourIndex.Of(newest.RetrievedMs) <= hour - Day)
        {
            return null;
        }

        double[] logs = new double[Forecaster.Hours];
        Array.Fill(logs, double.NaN);
        foreach (
            SourcedHour told in KnownHours.Fold(
                KnownHours.Points(newest).OrderBy(point => point.Point.Period.StartMs)
            )
        )
        {
            if (told.Hour >= hour && told.Hour < hour + logs.Length)
            {
                logs[told.Hour - hour] = Log(told.Figure.Intensity.Value);
            }
        }

        return logs;
    }

    private SourcedHour OfBoth(SourcedHour other, double grams, HourlyIntensity ours) =>
        OwnBounds.Around(other, CarbonIntensity.FromGramsPerKilowattHour(grams), ours) with
        {
            Source = $"{other.Source}+{IntensityChain.OwnForecast}",
            Signal = other.Signal with
            {
                Source = Both(other.Signal.Source, signal.Source, "+"),
                Licence = Both(other.Signal.Licence, signal.Licence, ", "),
            },
        };

    private static string Both(string one, string other, string between) =>
        string.Join(
            between,
            one.Split(between)
                .Concat(other.Split(between))
                .Where(part => part.Length > 0)
                .Distinct(StringComparer.Ordinal)
        );

    private static double Log(CarbonIntensity figure) =>
        Math.Log(Math.Max(figure.GramsPerKilowattHour, FloorGrams));
}
