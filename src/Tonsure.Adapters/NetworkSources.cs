using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Grids.Sources;
using Tonsure.Grid;
using Tonsure.Grid.Sources;

namespace Tonsure.Adapters;

/// <summary>The sources over the network that the program can make: one line each. Nothing is opened before one is asked.</summary>
internal static class NetworkSources
{
    /// <summary>By name; a source is asked only where <c>tonsure.yaml</c> names it or <c>grid fetch</c> asks everybody.</summary>
    public static readonly (string Name, Func<Composition, SourceOffer> Make)[] All =
    [
        (
            GbCarbonIntensity.Key,
            world =>
                SourceOffer.Keyless(
                    GbCarbonIntensity.Key,
                    () => new GbCarbonIntensity(world.SourceWorld)
                )
        ),
        (
            EnergyCharts.Key,
            world =>
                SourceOffer.Keyless(
                    EnergyCharts.Key,
                    () => new EnergyCharts(world.SourceWorld, Fuels(world))
                )
        ),
        (
            EiaSource.Key,
            world =>
                Keyed(
                    world,
                    EiaSource.Key,
                    () =>
                        new EiaSource(
                            world.SourceWorld,
                            Fuels(world),
                            ZoneCodes.Load(world.Data, EiaSource.Key)
                        )
                )
        ),
        (
            EntsoeSource.Key,
            world =>
                Keyed(
                    world,
                    EntsoeSource.Key,
                    () =>
                        new EntsoeSource(
                            world.SourceWorld,
                            Fuels(world),
                            ZoneCodes.Load(world.Data, EntsoeSource.Key)
                        )
                )
        ),
        (
            KpxSource.Key,
            world =>
                Keyed(world, KpxSource.Key, () => new KpxSource(world.SourceWorld, Fuels(world)))
        ),
        (
            ElectricityMaps.Key,
            world => new SourceOffer(
                ElectricityMaps.Key,
                () => new ElectricityMaps(world.SourceWorld, SignalKind.Lifecycle),
                () => Missing(world.SourceWorld.Keys.Key(ElectricityMaps.KeyName))
            )
        ),
        (
            WattTime.Key,
            world => new SourceOffer(
                WattTime.Key,
                () => new WattTime(world.SourceWorld, WattTimeRegions.Load(world.Data)),
                () => Missing(world.SourceWorld.Keys.Login(WattTime.Key))
            )
        ),
    ];

    /// <summary>What the sources of a program stand on.</summary>
    public static SourceWorld World(Composition world) =>
        new(
            new HttpMessageInvoker(SourceHttp.Handler()),
            world.Time,
            Jitter(world.Time),
            new FolderReplyCache(Path.Combine(world.Home.Grid, "http")),
            new SourceKeys(world.Variable, world.Home.Keys),
            HttpPolicy.Default,
            name => Address(world, name)
        );

    private static SourceOffer Keyed(Composition world, string name, Func<IIntensitySource> make) =>
        new(name, make, () => Missing(world.SourceWorld.Keys.Key(name)));

    private static string? Missing(KeyAnswer answer) =>
        answer is KeyAnswer.Missing missing ? missing.Reason : null;

    private static FuelFactors Fuels(Composition world) => ShippedFuelFactors.Load(world.Data);

    /// <summary><c>TONSURE_GB_CARBON_INTENSITY_URL</c> puts another address in place of the source's own, such as that of <c>grid replay</c>.</summary>
    private static Uri? Address(Composition world, string name)
    {
        string variable = $"TONSURE_{name.ToUpperInvariant().Replace('-', '_')}_URL";
        string? address = world.Variable(variable);
        if (string.IsNullOrEmpty(address))
        {
            return null;
        }

        return
            Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && SourceHttp.Fault(uri) is null
            ? uri
            : throw new SourceAddressException(variable, address);
    }

    /// <summary>Programs that were started together do not ask again together.</summary>
    private static Func<double> Jitter(TimeProvider time)
    {
        Random random = new(HashCode.Combine(time.GetTimestamp(), Environment.ProcessId));
        return random.NextDouble;
    }
}
