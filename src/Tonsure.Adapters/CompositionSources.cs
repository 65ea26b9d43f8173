using Tonsure.Adapters.Grids.Files;
using Tonsure.Adapters.Grids.Stores;
using Tonsure.Adapters.Sites;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Grid.Sources;

namespace Tonsure.Adapters;

/// <summary>The intensities of a program: the sources that there are, the store, and the chain over both.</summary>
/// <param name="world">The program's world.</param>
public sealed class CompositionSources(Composition world)
{
    private readonly Lazy<IReadOnlyList<SourceOffer>> _offers = new(() =>
        [
            .. BuiltIn.Select(source => source.Make(world)),
            .. world.Configuration.Sources.Files.Select(file => Of(world, file)),
        ]
    );
    private readonly Lazy<SourceOrder> _order = new(() => Checked(world));
    private readonly Lazy<IReadOnlyList<IIntensitySource>> _all = new(() =>
        [.. world.GridSources.Offers.Select(offer => offer.Make())]
    );

    private static readonly (string Name, Func<Composition, SourceOffer> Make)[] BuiltIn =
        NetworkSources.All;

    /// <summary>The names of the sources that are built in; a file may have none of them.</summary>
    public static IReadOnlyList<string> BuiltInNames { get; } =
    [.. BuiltIn.Select(source => source.Name)];

    /// <summary>The sources that can be made: those built in, then the files of the configuration.</summary>
    /// <exception cref="ConfigurationException">A file is described in a way that cannot be.</exception>
    public IReadOnlyList<SourceOffer> Offers => _offers.Value;

    /// <summary>All sources.</summary>
    /// <exception cref="ConfigurationException">A file is described in a way that cannot be.</exception>
    public IReadOnlyList<IIntensitySource> All => _all.Value;

    /// <summary>Where intensities are kept.</summary>
    public ParquetIntensityStore Store { get; } = new(world.Home.Grid, world.Time);

    /// <summary>How the sources have been doing.</summary>
    public ISourceStates States { get; } =
        new SourceStateFiles(Path.Combine(world.Home.Grid, "sources"), world.Time);

    /// <summary>The order that is configured.</summary>
    /// <exception cref="ConfigurationException">A zone of it is not known.</exception>
    public SourceOrder Order => _order.Value;

    /// <summary>The sources of the order, or every one that there is where nobody set one.</summary>
    /// <param name="unkept">Told what could not be remembered.</param>
    public SourceBook Everybody(Action<IOException> unkept) =>
        Book(
            world.Configuration.Sources.IsEmpty
                ? SourceOrder.None with
                {
                    Default = [.. All.Select(source => source.Name)],
                }
                : Order,
            unkept
        );

    /// <summary>The chain over the configured sources; nobody is asked where none is configured.</summary>
    /// <param name="offline">Whether nobody is asked at all.</param>
    /// <param name="unkept">Told what could not be kept.</param>
    public IntensityChain Chain(bool offline, Action<IOException> unkept) =>
        Chain(
            offline ? Order with { Default = [], Zones = SourceOrder.None.Zones } : Order,
            unkept
        );

    private IntensityChain Chain(SourceOrder order, Action<IOException> unkept) =>
        new(Book(order, unkept), Store, world.Tables, world.Forecaster, world.Time, unkept);

    private SourceBook Book(SourceOrder order, Action<IOException> unkept) =>
        new(
            order.Default.Count == 0 && order.Zones.Count == 0 ? [] : All,
            order,
            States,
            world.Time,
            unkept
        );

    private static SourceOrder Checked(Composition world)
    {
        foreach ((ZoneId zone, int line) in world.Configuration.Sources.ZoneLines)
        {
            if (!world.Tables.Knows(zone))
            {
                throw new ConfigurationException(
                    world.Configuration.Path!,
                    line,
                    $"zone '{zone}' is not known; nearest: {string.Join(", ", world.Tables.Nearest(zone.ToString(), 3))}"
                );
            }
        }

        return world.Configuration.Sources.Order;
    }

    private static SourceOffer Of(Composition world, ConfiguredFile file)
    {
        if (BuiltInNames.Contains(file.Name, StringComparer.Ordinal))
        {
            throw Error($"'{file.Name}' is the name of a source that is built in");
        }

        IntensityUnit? unit = null;
        if (file.Unit is not null && !IntensityUnit.TryParse(file.Unit, out unit))
        {
            throw Error(
                $"'unit' is one of {string.Join(", ", IntensityUnit.Names)}, not '{file.Unit}'"
            );
        }

        FileTerms terms = new(
            file.Zone,
            unit,
            file.Kind,
            file.Basis,
            file.Licence ?? FileTerms.NoLicence
        );
        return SourceOffer.Keyless(
            file.Name,
            () => new FileIntensities(file.Name, file.Path, terms)
        );

        ConfigurationException Error(string detail) =>
            new(world.Configuration.Path!, file.Line, detail);
    }
}
