using Tonsure.Cli.Grids;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Web.Api.CarbonAware;
using Tonsure.Web.Api.V1;
using Tonsure.Web.Http;
using Tonsure.Web.Mcp;
using Tonsure.Web.Pages;
using Tonsure.Web.Pages.Parts;
using Tonsure.Web.Watching;

namespace Tonsure.Cli.Serving;

/// <summary>Whoever answers what pages, paths and tools ask, made once for a server. A new kind of path is a line in <see cref="Endpoints"/>.</summary>
internal sealed class Answers : IDisposable
{
    private readonly CommandContext _cli;
    private readonly IntensityChain _chain;

    public Answers(CommandContext cli, CancellationToken stop)
    {
        _cli = cli;
        _chain = GridAsking.Chain(cli, offline: false);
        FactorsBook factors = new(cli);
        Footprints = new Footprints(cli, factors, stop);
        Grid = new GridAnswers(cli, _chain, stop);
        Running = new RunningMeasurements(cli, factors);
        Planning = new QueuePlanning(cli);
        Keeping = new PlanKeeping(cli);
    }

    public Footprints Footprints { get; }

    public GridAnswers Grid { get; }

    public RunningMeasurements Running { get; }

    public QueuePlanning Planning { get; }

    public PlanKeeping Keeping { get; }

    public McpTools Tools => new(Footprints, Grid, new Estimates(_cli));

    public IReadOnlyList<IEndpoints> Endpoints =>
        [
            new PagesApi(new PagePorts(Footprints, Grid, Running, Planning, _cli.World.Time)),
            new ApiV1(
                Footprints,
                Grid,
                Running,
                Planning,
                Keeping,
                new TableFiles(),
                _cli.World.Time
            ),
            new McpPaths(Tools),
            new WatchPaths(Footprints, Running, Collector),
            new CarbonAwareApi(
                new LocationBook(
                    _cli.World.Sites.All,
                    _cli.World.Tables.Zones.Select(zone => zone.Zone)
                        .Concat(
                            _cli.World.Tables.Countries.Select(country =>
                                ZoneId.Parse(country.Country)
                            )
                        )
                ),
                _chain,
                _cli.World.Time
            ),
        ];

    /// <summary>Where the variable that OpenTelemetry has for it says.</summary>
    private Uri? Collector =>
        Uri.TryCreate(
            _cli.World.Variable("OTEL_EXPORTER_OTLP_ENDPOINT"),
            UriKind.Absolute,
            out Uri? address
        ) && address.Scheme is ("http" or "https")
            ? address
            : null;

    public void Dispose()
    {
        Footprints.Dispose();
        Planning.Dispose();
    }
}
