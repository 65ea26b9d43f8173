using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Tables;
using Tonsure.Cli.Grids;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Grid.Sources;
using Tonsure.Planning;
using Tonsure.Quantities;

namespace Tonsure.Cli.Plans;

/// <summary>Where the intensities of a plan come from: files of observed hours, or the sources, the store, forecasts and shipped figures.</summary>
internal sealed class PlanSignals
{
    private const string HistoryFiles = "history";

    private readonly CommandContext _cli;
    private readonly Dictionary<ZoneId, HourlyHistory> _files;
    private readonly Dictionary<
        ZoneId,
        Dictionary<long, (HourlyIntensity Figure, string Source)>
    > _told = [];
    private readonly Dictionary<ZoneId, SortedSet<string>> _sources = [];
    private readonly bool _fill;

    private PlanSignals(CommandContext cli, Dictionary<ZoneId, HourlyHistory> files, bool fill) =>
        (_cli, _files, _fill) = (cli, files, fill);

    /// <summary>Reads what is named.</summary>
    /// <param name="cli">The world.</param>
    /// <param name="files">Files of observed hours; none for the sources and the store.</param>
    /// <param name="fill">Whether hours that nobody states are taken from the shipped figures; not where the files count something else than they do.</param>
    public static PlanSignals Read(CommandContext cli, IReadOnlyList<string> files, bool fill)
    {
        Dictionary<ZoneId, HourlyHistory> zones = [];
        try
        {
            foreach ((string name, HourlyHistory history) in IntensityFiles.Load(files))
            {
                if (ZoneId.TryParse(name, out ZoneId zone))
                {
                    zones[zone] = history;
                }
            }
        }
        catch (TableException e)
        {
            throw new UserFaultException(ExitCodes.World, e.Message, cli.Texts.HistoryMend);
        }

        return new PlanSignals(cli, zones, fill);
    }

    /// <summary>Whose the hours of each zone are, once a matrix was made: <c>history</c> of files, <c>forecaster</c>, <c>profile</c>, or sources by name.</summary>
    public IReadOnlyDictionary<ZoneId, SortedSet<string>> Sources => _sources;

    /// <summary>What the files tell of a zone; null where they do not know it.</summary>
    public HourlyHistory? History(ZoneId zone) => _files.GetValueOrDefault(zone);

    /// <summary>Makes the matrix of some sites and hours; zones that nobody knows are warned of and stay unknown.</summary>
    /// <param name="sites">The sites.</param>
    /// <param name="first">The first hour.</param>
    /// <param name="hours">How many hours.</param>
    /// <param name="issue">From this hour on nothing was known and forecasts stand in; null where the hours are told as they came.</param>
    /// <param name="offline">Whether no source is asked.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<SignalMatrix> MatrixAsync(
        IReadOnlyList<PlanSite> sites,
        long first,
        int hours,
        long? issue,
        bool offline,
        CancellationToken cancellationToken
    )
    {
        foreach (ZoneId zone in sites.Select(site => site.Zone).Distinct())
        {
            if (!_files.ContainsKey(zone) && !_cli.World.Tables.Knows(zone))
            {
                _cli.Warn(
                    _cli.Texts.UnknownZone(
                        zone.ToString(),
                        string.Join(", ", _cli.World.Tables.Nearest(zone.ToString(), 3))
                    )
                );
                continue;
            }

            if (_files.Count == 0)
            {
                _told[zone] = await AskAsync(zone, first, hours, offline, cancellationToken);
            }
            else if (issue is { } hour && _files.TryGetValue(zone, out HourlyHistory? history))
            {
                _told[zone] = Foreseen(zone, history, hour);
            }
        }

        return new SignalMatrix(sites, first, hours, (site, hour) => At(site.Zone, hour, issue));
    }

    private HourlyIntensity? At(ZoneId zone, long hour, long? issue)
    {
        if (Find(zone, hour, issue) is not { } found)
        {
            return null;
        }

        if (!_sources.TryGetValue(zone, out SortedSet<string>? sources))
        {
            sources = new SortedSet<string>(StringComparer.Ordinal);
            _sources.Add(zone, sources);
        }

        sources.Add(found.Source);
        return found.Figure;
    }

    private (HourlyIntensity Figure, string Source)? Find(ZoneId zone, long hour, long? issue)
    {
        if (_told.TryGetValue(zone, out var told) && told.TryGetValue(hour, out var figure))
        {
            return figure;
        }

        if (
            !(hour >= issue)
            && _files.TryGetValue(zone, out HourlyHistory? history)
            && history[hour] is { IsKnown: true } seen
        )
        {
            return (
                new HourlyIntensity(
                    Bounded<CarbonIntensity>.Around(seen, seen, seen),
                    IntensityTier.Observed
                ),
                HistoryFiles
            );
        }

        return _fill && _cli.World.Tables.Knows(zone)
            ? (_cli.World.Intensities.At(zone, hour), IntensityChain.Profile)
            : null;
    }

    private async Task<Dictionary<long, (HourlyIntensity, string)>> AskAsync(
        ZoneId zone,
        long first,
        int hours,
        bool offline,
        CancellationToken cancellationToken
    )
    {
        Dictionary<long, (HourlyIntensity, string)> told = [];
        IntensityChain chain = GridAsking.Chain(_cli, offline);
        long now = HourIndex.Of(_cli.World.Time.GetUtcNow().ToUnixTimeMilliseconds());
        long until = Math.Min(first + hours, now);
        if (first < until)
        {
            Interval past = Interval.FromMilliseconds(
                first * HourIndex.Milliseconds,
                until * HourIndex.Milliseconds
            );
            Take(await chain.HistoryAsync(zone, past, cancellationToken), told);
        }

        if (first + hours > now && first < now + Forecaster.Hours)
        {
            Take(await chain.ForecastAsync(zone, now, cancellationToken), told);
        }

        return told;
    }

    private Dictionary<long, (HourlyIntensity, string)> Foreseen(
        ZoneId zone,
        HourlyHistory history,
        long issue
    )
    {
        Dictionary<long, (HourlyIntensity, string)> told = [];
        if (_cli.World.Tables.Knows(zone))
        {
            IntensityForecast forecast = _cli.World.Forecaster.Forecast(
                zone,
                history.Until(issue),
                issue
            );
            string source =
                forecast.Basis == ForecastBasis.Profile
                    ? IntensityChain.Profile
                    : IntensityChain.OwnForecast;
            for (int i = 0; i < forecast.Points.Count; i++)
            {
                told[issue + i] = (forecast.Points[i], source);
            }
        }

        return told;
    }

    private static void Take(SourcedHours hours, Dictionary<long, (HourlyIntensity, string)> told)
    {
        foreach (SourcedHour hour in hours.Hours)
        {
            told[hour.Hour] = (hour.Figure, hour.Source);
        }
    }
}
