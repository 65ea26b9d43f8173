using Tonsure.Accounting;
using Tonsure.Cli.Grids;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Tonsure.Web.Asking;

namespace Tonsure.Cli.Serving;

/// <summary>Answers about the grid from the tables, the store and the configured sources.</summary>
internal sealed class GridAnswers : IGridAnswers
{
    private const int OutlooksKept = 64;
    private const int RefreshMinutes = 5;

    private readonly CommandContext _cli;
    private readonly IntensityChain _chain;
    private readonly PatientAnswers<(ZoneId Zone, long Hour), GridOutlook> _outlooks;
    private readonly Dictionary<ZoneId, Coordinates> _places = [];
    private readonly Lock _lock = new();
    private IReadOnlyList<GridZone> _zones = [];
    private long _hour = long.MinValue;

    public GridAnswers(CommandContext cli, IntensityChain chain, CancellationToken stop)
    {
        _cli = cli;
        _chain = chain;
        _outlooks = new(cli.World.Time, OutlooksKept, _ => 1, stop);
        foreach (Site site in cli.World.Sites.All)
        {
            if (site.Coordinates is { } place)
            {
                _places.TryAdd(site.Zone, place);
            }
        }
    }

    public IReadOnlyList<GridZone> Zones
    {
        get
        {
            lock (_lock)
            {
                long now = Now;
                if (_hour != now)
                {
                    (_hour, _zones) = (now, All(now));
                }

                return _zones;
            }
        }
    }

    public GridZone? Find(ZoneId zone) => _cli.World.Tables.Knows(zone) ? Of(zone, Now) : null;

    public IReadOnlyList<string> Nearest(string typed) => _cli.World.Tables.Nearest(typed, 3);

    public Task<GridOutlook> OutlookAsync(ZoneId zone, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _cli.World.Time.GetUtcNow();
        long hour = HourIndex.Of(now.ToUnixTimeMilliseconds());
        return AskingFaults.GuardAsync(() =>
            _outlooks.AskAsync(
                // What was asked in another hour is no answer now, however long ago somebody asked.
                (zone, hour),
                $"{hour}.{now.Minute / RefreshMinutes}",
                stop => AskAsync(zone, hour, stop),
                cancellationToken
            )
        );
    }

    public Task<SourcedHours> HistoryAsync(
        ZoneId zone,
        Interval interval,
        CancellationToken cancellationToken
    ) => AskingFaults.GuardAsync(() => _chain.HistoryAsync(zone, interval, cancellationToken));

    private long Now => HourIndex.Of(_cli.World.Time.GetUtcNow().ToUnixTimeMilliseconds());

    private async Task<GridOutlook> AskAsync(ZoneId zone, long hour, CancellationToken stop)
    {
        LatestIntensity latest = await _chain.LatestAsync(zone, stop);
        SourcedHours ahead = await _chain.ForecastAsync(zone, hour, stop);
        return new GridOutlook(
            Of(zone, hour),
            latest.Newest,
            ahead,
            [.. latest.Attempts, .. ahead.Attempts],
            _cli.World.Time.GetUtcNow()
        );
    }

    private GridZone[] All(long hour)
    {
        GridTables tables = _cli.World.Tables;
        return
        [
            .. tables
                .Zones.Select(zone => zone.Zone)
                .Concat(tables.Countries.Select(country => ZoneId.Parse(country.Country)))
                .Distinct()
                .Select(zone => Of(zone, hour))
                .OrderBy(zone => zone.Zone.ToString(), StringComparer.Ordinal),
        ];
    }

    private GridZone Of(ZoneId zone, long hour)
    {
        GridTables tables = _cli.World.Tables;
        YearlyIntensity year = tables.YearOf(zone);
        bool own = tables.TryGetZone(zone, out ZoneProfile? profile);
        return new GridZone(
            zone,
            own ? new LocalText(profile!.Name, profile.KoreanName) : NameOf(zone),
            year.Intensity,
            year.Tier,
            own && profile!.HasHours,
            tables.At(zone, hour),
            year.Signal,
            _places.TryGetValue(zone, out Coordinates place) ? place : null
        );
    }

    private LocalText NameOf(ZoneId zone) =>
        _cli.World.Tables.TryGetCountry(zone, out CountryYear? country)
            ? new LocalText(country.Name, country.KoreanName)
            : new LocalText(zone.ToString(), zone.ToString());
}
