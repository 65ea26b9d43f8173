using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Tonsure.Quantities;

/// <summary>A mass of CO₂-equivalent in whole micrograms (at most 9.2 Mt). Never negative; the default is 0 g.</summary>
[JsonConverter(typeof(QuantityJsonConverter<CarbonMass>))]
public readonly record struct CarbonMass : IQuantity<CarbonMass>, IComparable<CarbonMass>
{
    private static readonly (string, Int128)[] Units =
    [
        ("gCO2e", 1_000_000),
        ("g", 1_000_000),
        ("µg", 1),
        ("ug", 1),
        ("mg", 1_000),
        ("kg", 1_000_000_000),
        ("t", 1_000_000_000_000),
        ("kt", 1_000_000_000_000_000),
        ("Mt", 1_000_000_000_000_000_000),
    ];

    private CarbonMass(long micrograms) => Micrograms = micrograms;

    /// <summary>Whole micrograms.</summary>
    public long Micrograms { get; }

    /// <summary>The same in grams, for people and wires.</summary>
    public double Grams => Micrograms / 1e6;

    /// <summary>From whole base units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static CarbonMass FromMicrograms(long micrograms)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(micrograms);
        return new CarbonMass(micrograms);
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out CarbonMass quantity)
    {
        bool read =
            QuantityText.TryParse(text, Units, out Int128 value) && QuantityText.FitsInt64(value);
        quantity = read ? new CarbonMass((long)value) : default;
        return read;
    }

    /// <inheritdoc/>
    public int CompareTo(CarbonMass other) => Micrograms.CompareTo(other.Micrograms);

    /// <summary>Exact, in grams: <c>93.14159 gCO2e</c>.</summary>
    public override string ToString() => QuantityText.Format(Micrograms, 6, "gCO2e");

    /// <summary>Their sum.</summary>
    /// <exception cref="OverflowException">The sum is more than 9.2 Mt.</exception>
    public static CarbonMass operator +(CarbonMass left, CarbonMass right) =>
        new(checked(left.Micrograms + right.Micrograms));
}
