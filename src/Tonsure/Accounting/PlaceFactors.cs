using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Accounting;

/// <summary>
/// The factors of activities at one site, zone and boundary, made ready once for all of them.
/// </summary>
public sealed class PlaceFactors
{
    /// <summary>Millijoules × mL/kWh × 1000 ÷ this are microlitres.</summary>
    private const long PerKilowattHour = 3_600_000_000;

    /// <summary>Milliseconds × ng/h ÷ this are micrograms.</summary>
    private const long NanogramMillisecondsPerMicrogramHour = 3_600_000_000;

    private readonly Bounded<long> _cpu;
    private readonly Bounded<long> _accelerator;

    /// <summary>The factors of a place.</summary>
    /// <param name="site">PUE and water of its site.</param>
    /// <param name="boundary">Where energy is taken.</param>
    /// <param name="intensities">The intensities of its zone in all hours that its activities touch; null where no energy is known.</param>
    /// <param name="factors">Whose embodied carbon counts.</param>
    public PlaceFactors(
        SiteFactors site,
        EnergyBoundary boundary,
        IntensitySeries? intensities,
        FootprintFactors factors
    )
    {
        Intensities = intensities;
        bool it = boundary == EnergyBoundary.It;
        ToFacility = it ? site.Pue.Thousandths : 1000;
        FromFacility = it ? 1000 : site.Pue.Thousandths;
        Water = site.WaterNumerator(boundary);
        WaterDenominator = (Int128)PerKilowattHour * site.WaterDenominator(boundary);
        WaterWidths = Water.Value == 0 ? default : RelativeWidths.Of(Water);
        _cpu = factors.Cpu.Amount;
        _accelerator = factors.Accelerator.Amount;
    }

    /// <summary>The zone's intensities.</summary>
    public IntensitySeries? Intensities { get; }

    /// <summary>Millijoules × this are microjoules of facility energy.</summary>
    internal int ToFacility { get; }

    /// <summary>Millijoules × 1000 ÷ this are millijoules of IT energy.</summary>
    internal int FromFacility { get; }

    /// <summary>Millijoules × this ÷ <see cref="WaterDenominator"/> are microlitres.</summary>
    internal Bounded<long> Water { get; }

    internal Int128 WaterDenominator { get; }

    internal RelativeWidths WaterWidths { get; }

    /// <summary>The zone's intensity over an activity; of none where its energy is not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The activity reaches beyond the intensities of the place.</exception>
    /// <exception cref="InvalidOperationException">Its energy is known and the place has no intensities.</exception>
    public WeighedIntensity Weigh(in ActivityAmounts amounts) =>
        amounts.Millijoules is null ? default
        : Intensities is { } intensities ? intensities.Weigh(amounts.Interval)
        : throw new InvalidOperationException(
            "the place of an activity with energy has no intensities"
        );

    /// <summary>Embodied carbon of what an activity reserved, micrograms.</summary>
    internal BoundedSum Embodied(in ActivityAmounts amounts) =>
        Reserved(amounts.CpuMs, _cpu) + Reserved(amounts.AcceleratorMs, _accelerator);

    private static BoundedSum Reserved(long deviceMs, Bounded<long> nanogramsPerHour) =>
        deviceMs == 0
            ? default
            : new BoundedSum(
                nanogramsPerHour.Value,
                nanogramsPerHour.Lower,
                nanogramsPerHour.Upper
            ).Scale(deviceMs, NanogramMillisecondsPerMicrogramHour);
}
