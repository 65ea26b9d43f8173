using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Tonsure.Quantities;

/// <summary>
/// Energy that a facility drew for computing, cooling and losses included, in whole microjoules: IT energy × <see cref="Pue"/>,
/// or what a meter at the wall says. It takes no PUE. Never negative; the default is 0 J.
/// </summary>
[JsonConverter(typeof(QuantityJsonConverter<FacilityEnergy>))]
public readonly record struct FacilityEnergy
    : IQuantity<FacilityEnergy>,
        IComparable<FacilityEnergy>
{
    private static readonly (string, Int128)[] Units =
    [
        ("J", 1_000_000),
        ("mJ", 1_000),
        ("kJ", 1_000_000_000),
        ("MJ", 1_000_000_000_000),
        ("Wh", 3_600_000_000),
        ("kWh", 3_600_000_000_000),
        ("MWh", 3_600_000_000_000_000),
        ("GWh", 3_600_000_000_000_000_000),
        ("TWh", (Int128)3_600_000_000_000_000 * 1_000_000),
    ];

    private FacilityEnergy(Int128 microjoules) => Microjoules = microjoules;

    /// <summary>Whole microjoules.</summary>
    public Int128 Microjoules { get; }

    /// <summary>The same in joules, for people and wires.</summary>
    public double Joules => (double)Microjoules / 1e6;

    /// <summary>From whole base units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static FacilityEnergy FromMicrojoules(Int128 microjoules)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(microjoules);
        return new FacilityEnergy(microjoules);
    }

    /// <summary>From what a meter at the wall counted.</summary>
    public static FacilityEnergy FromMillijoules(long millijoules) =>
        FromMicrojoules((Int128)millijoules * 1000);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out FacilityEnergy quantity)
    {
        bool read = QuantityText.TryParse(text, Units, out Int128 value) && value >= 0;
        quantity = read ? new FacilityEnergy(value) : default;
        return read;
    }

    /// <inheritdoc/>
    public int CompareTo(FacilityEnergy other) => Microjoules.CompareTo(other.Microjoules);

    /// <summary>Exact, in joules: <c>907.3476 J</c>.</summary>
    public override string ToString() => QuantityText.Format(Microjoules, 6, "J");

    /// <summary>Their sum.</summary>
    /// <exception cref="OverflowException">The sum does not fit in 128 bits.</exception>
    public static FacilityEnergy operator +(FacilityEnergy left, FacilityEnergy right) =>
        new(checked(left.Microjoules + right.Microjoules));

    /// <summary>Location-based emissions at one intensity, rounded half to even to a microgram.</summary>
    /// <exception cref="InvalidOperationException">The intensity was never set.</exception>
    /// <exception cref="OverflowException">More than 9.2 Mt.</exception>
    public static CarbonMass operator *(FacilityEnergy energy, CarbonIntensity intensity) =>
        CarbonMass.FromMicrograms(
            checked(
                (long)
                    ExactMath.MultiplyDivide(
                        energy.Microjoules,
                        intensity.MilligramsPerKilowattHour,
                        3_600_000_000
                    )
            )
        );
}
