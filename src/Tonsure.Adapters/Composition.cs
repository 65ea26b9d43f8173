using Tonsure.Accounting;
using Tonsure.Adapters.Access;
using Tonsure.Adapters.Claims;
using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Grids.Sources;
using Tonsure.Adapters.Grids.Stores;
using Tonsure.Adapters.Hardware;
using Tonsure.Adapters.Inference;
using Tonsure.Adapters.Ledgers;
using Tonsure.Adapters.Meters;
using Tonsure.Adapters.Records;
using Tonsure.Adapters.Sites;
using Tonsure.Adapters.Tables;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Estimating;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters;

/// <summary>
/// Puts the adapters together for a program: one place that knows which files and roots stand behind the ports.
/// Everything is made when it is first asked for.
/// </summary>
public sealed class Composition
{
    private readonly Func<string, string?> _environment;
    private readonly Lazy<Configuration> _configuration;
    private readonly Lazy<IReadOnlyList<Site>> _regions;
    private readonly Lazy<ScalarFactors> _scalars;
    private readonly Lazy<SourceTable> _sources;
    private readonly Lazy<EquivalenceTable> _equivalences;
    private readonly Lazy<SiteBook> _sites;
    private readonly Lazy<GridTables> _tables;
    private readonly Lazy<HardwareCatalogues> _hardware;
    private readonly Lazy<InferenceTables> _inference;
    private readonly Lazy<ModelCatalogue> _models;
    private readonly Lazy<SourceWorld> _sourceWorld;
    private readonly Lazy<StoredIntensities> _stored;

    /// <summary>The world of a program.</summary>
    /// <param name="environment">Reads a variable; null where it is not set.</param>
    /// <param name="data">The shipped tables' folder.</param>
    /// <param name="workingDirectory">Whose <c>tonsure.yaml</c> wins.</param>
    /// <param name="time">The clock.</param>
    public Composition(
        Func<string, string?> environment,
        string data,
        string workingDirectory,
        TimeProvider time
    )
    {
        _environment = environment;
        Data = data;
        Time = time;
        Home = TonsureHome.FromEnvironment(environment);
        _configuration = new(() =>
            Configuration.LoadFor(
                CompositionSources.BuiltInNames,
                Path.Combine(workingDirectory, "tonsure.yaml"),
                Home.Configuration
            )
        );
        GridSources = new CompositionSources(this);
        _stored = new(NewStored);
        _regions = new(() => CloudRegions.Load(Data));
        _scalars = new(() => ScalarFactors.Load(Data));
        _sources = new(() => SourceTable.Load(Data));
        _equivalences = new(() => ShippedEquivalences.Load(Data));
        _sites = new(() =>
            new SiteBook(
                [.. _regions.Value, .. SitesOfZones(Configuration, Tables)],
                Scalars.GridWater(),
                Pue.FromThousandths(
                    (int)Math.Round(Scalars.Scalar("pue_average_2024").Value * 1000)
                )
            )
        );
        _hardware = new(() => ShippedHardware.Load(Data));
        _inference = new(() => ShippedInferenceTables.Load(Data));
        _sourceWorld = new(() => NetworkSources.World(this));
        _models = new(() => ShippedModels.Load(Data));
        _tables = new(() => ShippedGridTables.Load(Data, _regions.Value.Select(site => site.Zone)));
    }

    /// <summary>Reads a variable of this process; null where it is not set.</summary>
    public Func<string, string?> Variable => _environment;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>The shipped tables' folder.</summary>
    public string Data { get; }

    /// <summary>Where things are kept.</summary>
    public TonsureHome Home { get; }

    /// <summary>The ledger.</summary>
    public ParquetActivityLedger Ledger => new(Home.Root, Time);

    /// <summary>What stands in place of <c>/sys</c>.</summary>
    public string SysRoot => Root("TONSURE_SYS_ROOT", "/sys");

    /// <summary>What stands in place of <c>/proc</c>.</summary>
    public string ProcRoot => Root("TONSURE_PROC_ROOT", "/proc");

    /// <summary>Where measurements go when the home fails; its own folder of this user.</summary>
    public string FallbackJournal { get; } =
        Path.Combine(Path.GetTempPath(), $"tonsure-{Environment.UserName}", "journal");

    /// <summary>What <c>tonsure.yaml</c> says.</summary>
    public Configuration Configuration => _configuration.Value;

    /// <summary>Scalar factors.</summary>
    public ScalarFactors Scalars => _scalars.Value;

    /// <summary>Who stands behind the figures.</summary>
    public SourceTable Sources => _sources.Value;

    /// <summary>What carbon is compared with.</summary>
    public EquivalenceTable Equivalences => _equivalences.Value;

    /// <summary>The sites that are known.</summary>
    public SiteBook Sites => _sites.Value;

    /// <summary>The grid figures that are always there.</summary>
    public GridTables Tables => _tables.Value;

    /// <summary>Accelerators, machine types and processors by name.</summary>
    public HardwareCatalogues Hardware => _hardware.Value;

    /// <summary>What estimates of training and inference are made of.</summary>
    public InferenceTables Inference => _inference.Value;

    /// <summary>The models that are known by name.</summary>
    public ModelCatalogue Models => _models.Value;

    /// <summary>All intensities: hours of the store, else the shipped figures.</summary>
    public IntensityBook Intensities => new(Tables, _stored.Value);

    /// <summary>Sources of intensities, and what they have said.</summary>
    public CompositionSources GridSources { get; }

    /// <summary>What sources over the network stand on.</summary>
    internal SourceWorld SourceWorld => _sourceWorld.Value;

    /// <summary>Told what of the store could not be read for <see cref="Intensities"/>; the shipped figures stand in.</summary>
    public Action<Exception> StoreUnreadable { get; set; } = _ => { };

    /// <summary>The catalogue of published footprints and cards of evidence.</summary>
    public ShippedClaims Claims => ShippedClaims.Load(Data);

    /// <summary>Forecasts of zones.</summary>
    public Forecaster Forecaster => new(Tables, ShippedPooledModel.Load(Data), GridModels.Find);

    /// <summary>What was learnt from zones' histories.</summary>
    public TrainedZoneFiles GridModels => new(Path.Combine(Home.Grid, "models"));

    /// <summary>All that a footprint is made of.</summary>
    public FootprintFactors Factors => FactorsOf(Intensities);

    /// <summary>The same with the store's hours as they are now: a program that runs for long asks anew when its version has changed.</summary>
    public FootprintFactors FactorsNow() => FactorsOf(new IntensityBook(Tables, NewStored()));

    /// <summary>All that measures on this machine.</summary>
    public MeterSet Meters =>
        MeterSet.Open(Data, new MeterRoots(SysRoot, ProcRoot, _environment), Calibrations, Time);

    /// <summary>This machine's fits.</summary>
    public CalibrationStore Calibrations => new(Home.Calibration);

    /// <summary>Ed25519.</summary>
    public IEd25519 Ed25519 { get; } = new SodiumEd25519();

    /// <summary>This user's signing keys.</summary>
    public KeyStore Keys => new(Home.Keys);

    /// <summary>This home's access tokens.</summary>
    public TokenStore Tokens => new(Home.Tokens, Time);

    /// <summary>The public record in a folder.</summary>
    public RecordLog Record(RecordFolder folder) => new(folder, Ed25519, Time);

    /// <summary>What a witness of this user has seen.</summary>
    public WitnessStore Witness => new(Home.Witness, Ed25519, Time);

    private FootprintFactors FactorsOf(IntensityBook intensities) =>
        new(intensities, Scalars.Embodied("vcpu"), Scalars.Embodied("gpu"), Sites.FactorsOf);

    private StoredIntensities NewStored() =>
        new(
            GridSources.Store,
            () => Tables,
            () => GridSources.Order,
            failure => StoreUnreadable(failure)
        );

    private string Root(string variable, string root)
    {
        string? other = _environment(variable);
        return string.IsNullOrEmpty(other) ? root : other;
    }

    private static IReadOnlyList<Site> SitesOfZones(Configuration configuration, GridTables tables)
    {
        Site? lost = configuration.Sites.FirstOrDefault(site => !tables.Knows(site.Zone));
        return lost is null
            ? configuration.Sites
            : throw new ConfigurationException(
                configuration.Path!,
                0,
                $"site '{lost.Id}': zone '{lost.Zone}' is not known; nearest: {string.Join(", ", tables.Nearest(lost.Zone.ToString(), 3))}"
            );
    }
}
