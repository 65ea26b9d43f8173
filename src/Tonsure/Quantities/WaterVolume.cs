using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Tonsure.Quantities;

/// <summary>A volume of water consumed, in whole microlitres. Never negative; the default is 0 L.</summary>
[JsonConverter(typeof(QuantityJsonConverter<WaterVolume>))]
public readonly record struct WaterVolume : IQuantity<WaterVolume>, IComparable<WaterVolume>
{
    private static readonly (string, Int128)[] Units =
    [
        ("L", 1_000_000),
        ("mL", 1_000),
        ("m3", 1_000_000_000),
    ];

    private WaterVolume(long microlitres) => Microlitres = microlitres;

    /// <summary>Whole microlitres.</summary>
    public long Microlitres { get; }

    /// <summary>The same in litres, for people and wires.</summary>
    public double Litres => Microlitres / 1e6;

    /// <summary>From whole base units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static WaterVolume FromMicrolitres(long microlitres)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(microlitres);
        return new WaterVolume(microlitres);
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out WaterVolume quantity)
    {
        bool read =
            QuantityText.TryParse(text, Units, out Int128 value) && QuantityText.FitsInt64(value);
        quantity = read ? new WaterVolume((long)value) : default;
        return read;
    }

    /// <inheritdoc/>
    public int CompareTo(WaterVolume other) => Microlitres.CompareTo(other.Microlitres);

    /// <summary>Exact, in litres: <c>0.31 L</c>.</summary>
    public override string ToString() => QuantityText.Format(Microlitres, 6, "L");

    /// <summary>Their sum.</summary>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static WaterVolume operator +(WaterVolume left, WaterVolume right) =>
        new(checked(left.Microlitres + right.Microlitres));
}
