using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Tonsure.Quantities;

/// <summary>
/// Mass of CO₂-equivalent per energy in whole milligrams per kilowatt-hour.
/// The default was never set and says so when it is used: a missing intensity is not a clean one.
/// </summary>
[JsonConverter(typeof(QuantityJsonConverter<CarbonIntensity>))]
public readonly record struct CarbonIntensity
    : IQuantity<CarbonIntensity>,
        IComparable<CarbonIntensity>
{
    private static readonly (string, Int128)[] Units =
    [
        ("g/kWh", 1_000),
        ("gCO2e/kWh", 1_000),
        ("mg/kWh", 1),
        ("kg/kWh", 1_000_000),
        ("kg/MWh", 1_000),
        ("t/MWh", 1_000_000),
    ];

    private readonly int _onePlus;

    private CarbonIntensity(int milligramsPerKilowattHour) =>
        _onePlus = checked(milligramsPerKilowattHour + 1);

    /// <summary>Whether a value was given.</summary>
    public bool IsKnown => _onePlus != 0;

    /// <summary>Whole mg/kWh.</summary>
    /// <exception cref="InvalidOperationException">The intensity was never set.</exception>
    public int MilligramsPerKilowattHour =>
        _onePlus != 0
            ? _onePlus - 1
            : throw new InvalidOperationException("this carbon intensity was never set");

    /// <summary>The same in g/kWh, for people and wires.</summary>
    public double GramsPerKilowattHour => MilligramsPerKilowattHour / 1e3;

    /// <summary>The least that electricity emits over the life of plants, location-based: the cleanest grid's 8 g/kWh.</summary>
    public static CarbonIntensity LeastOfElectricity => FromMilligramsPerKilowattHour(8_000);

    /// <summary>The most that electricity emits over the life of plants, location-based: the dirtiest grid's 1,500 g/kWh.</summary>
    public static CarbonIntensity MostOfElectricity => FromMilligramsPerKilowattHour(1_500_000);

    /// <summary>From whole base units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static CarbonIntensity FromMilligramsPerKilowattHour(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return new CarbonIntensity(value);
    }

    /// <summary>From g/kWh, rounded half to even to a milligram.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, not a number, or above 2,147 kg/kWh.</exception>
    public static CarbonIntensity FromGramsPerKilowattHour(double value) =>
        value is >= 0 and < 2_147_483
            ? new CarbonIntensity((int)Math.Round(value * 1e3, MidpointRounding.ToEven))
            : throw new ArgumentOutOfRangeException(nameof(value), value, "no carbon intensity");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out CarbonIntensity quantity)
    {
        bool read =
            QuantityText.TryParse(text, Units, out Int128 value)
            && value >= 0
            && value < int.MaxValue;
        quantity = read ? new CarbonIntensity((int)value) : default;
        return read;
    }

    /// <inheritdoc/>
    public int CompareTo(CarbonIntensity other) =>
        MilligramsPerKilowattHour.CompareTo(other.MilligramsPerKilowattHour);

    /// <summary>Exact: <c>412.35 g/kWh</c>; <c>unknown</c> when it was never set.</summary>
    public override string ToString() =>
        IsKnown ? QuantityText.Format(MilligramsPerKilowattHour, 3, "g/kWh") : "unknown";
}
