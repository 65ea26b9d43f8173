using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Tables;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Grid.Sources;
using Tonsure.Planning;
using Tonsure.Planning.Policies;
using Tonsure.Quantities;

namespace Tonsure.Cli.Plans;

/// <summary>What online policies could know of the coming hours, and its word on the wire.</summary>
/// <param name="Outlook">What they look at.</param>
/// <param name="Word"><c>perfect</c>, <c>learnt</c>, <c>issued</c> or <c>issued+learnt</c>.</param>
internal sealed record ReplayOutlook(IOutlook Outlook, string Word)
{
    /// <summary>Forecasts are learnt from the files; without files what came is what could be known.</summary>
    public static ReplayOutlook Of(PlanRequest request, PlanSignals signals, bool perfect) =>
        !perfect && Learnt(request, signals) is { } learnt
            ? new ReplayOutlook(learnt, "learnt")
            : new ReplayOutlook(new PerfectOutlook(request.Signals), "perfect");

    /// <summary>Forecasts as they were issued, of a file or of the store, and what the files of history teach beside them.</summary>
    /// <param name="cli">The world.</param>
    /// <param name="request">The sites and what came.</param>
    /// <param name="signals">The files of history.</param>
    /// <param name="path">A file of issued forecasts; null for those that the store has kept.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<ReplayOutlook> IssuedAsync(
        CommandContext cli,
        PlanRequest request,
        PlanSignals signals,
        string? path,
        CancellationToken cancellationToken
    )
    {
        Dictionary<ZoneId, IReadOnlyList<IssuedForecast>> issues = path is null
            ? await KeptAsync(cli, request, cancellationToken)
            : OfFile(cli, request, path);
        foreach (ZoneId zone in Zones(request).Where(zone => !issues.ContainsKey(zone)))
        {
            cli.Warn(cli.Texts.NoIssuedForecast(zone.ToString(), path));
        }

        IssuedOutlook issued = new(
            request.Signals,
            [.. request.Sites.Select(site => issues.GetValueOrDefault(site.Zone) ?? [])]
        );
        return Learnt(request, signals) is { } learnt
            ? new ReplayOutlook(new BlendedOutlook(learnt, issued), "issued+learnt")
            : new ReplayOutlook(issued, "issued");
    }

    private static LearntOutlook? Learnt(PlanRequest request, PlanSignals signals)
    {
        HourlyHistory?[] histories = [.. request.Sites.Select(site => signals.History(site.Zone))];
        return Array.Exists(histories, history => history is null)
            ? null
            : new LearntOutlook([.. histories.Select(history => history!)]);
    }

    private static Dictionary<ZoneId, IReadOnlyList<IssuedForecast>> OfFile(
        CommandContext cli,
        PlanRequest request,
        string path
    )
    {
        try
        {
            ExternalForecasts forecasts = ExternalForecasts.Load(path);
            HashSet<string> there = [.. forecasts.Zones];
            return Zones(request)
                .Where(zone => there.Contains(zone.ToString()))
                .ToDictionary(
                    zone => zone,
                    zone =>
                        (IReadOnlyList<IssuedForecast>)
                            [
                                .. forecasts
                                    .Issues(zone.ToString())
                                    .Select(
                                        (issue, day) =>
                                            new IssuedForecast(
                                                forecasts.FirstIssue + (day * 24),
                                                issue
                                            )
                                    ),
                            ]
                );
        }
        catch (TableException e)
        {
            throw new UserFaultException(
                ExitCodes.World,
                e.Message,
                cli.Texts.IssuedForecastMend(ExternalForecasts.Header)
            );
        }
    }

    /// <summary>What sources said while the trace ran and was kept: known from the first whole hour after they said it.</summary>
    private static async Task<Dictionary<ZoneId, IReadOnlyList<IssuedForecast>>> KeptAsync(
        CommandContext cli,
        PlanRequest request,
        CancellationToken cancellationToken
    )
    {
        SignalMatrix matrix = request.Signals;
        Interval made = Interval.FromMilliseconds(
            (matrix.FirstHour - Forecaster.Hours) * HourIndex.Milliseconds,
            matrix.EndHour * HourIndex.Milliseconds
        );
        Dictionary<ZoneId, IReadOnlyList<IssuedForecast>> issues = [];
        foreach (ZoneId zone in Zones(request).Where(cli.World.Tables.Knows))
        {
            IReadOnlyList<SourcedSeries> kept =
                await cli.World.GridSources.Store.ReadForecastsAsync(zone, made, cancellationToken);
            IssuedForecast[] told =
            [
                .. kept.Select(series => Issue(series, cli.World.Tables.SignalOf(zone)))
                    .Where(issue => issue.Grams.Count > 0)
                    .OrderBy(issue => issue.Hour),
            ];
            if (told.Length > 0)
            {
                issues.Add(zone, told);
            }
        }

        return issues;
    }

    private static IssuedForecast Issue(SourcedSeries series, Signal wanted)
    {
        long from = HourIndex.Of(series.RetrievedMs - 1) + 1;
        List<double> grams = [];
        foreach (
            SourcedHour hour in BestHours.Of(
                [
                    .. series.Points.Select(point => new SourcedPoint(
                        series.Source,
                        series.Signal,
                        series.RetrievedMs,
                        point
                    )),
                ],
                wanted,
                []
            )
        )
        {
            // Up to the first gap.
            if (hour.Hour == from + grams.Count)
            {
                grams.Add(hour.Figure.Intensity.Value.GramsPerKilowattHour);
            }
        }

        return new IssuedForecast(from, grams);
    }

    private static IEnumerable<ZoneId> Zones(PlanRequest request) =>
        request.Sites.Select(site => site.Zone).Distinct();
}
