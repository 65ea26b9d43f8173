using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Tonsure.Quantities;

/// <summary>
/// Energy that computing equipment used, in whole millijoules (at most 2.56 TWh). Never negative; the default is 0 J.
/// A <see cref="Pue"/> turns it into <see cref="FacilityEnergy"/>; there is no way to apply one twice.
/// </summary>
[JsonConverter(typeof(QuantityJsonConverter<ItEnergy>))]
public readonly record struct ItEnergy : IQuantity<ItEnergy>, IComparable<ItEnergy>
{
    private static readonly (string, Int128)[] Units =
    [
        ("J", 1_000),
        ("mJ", 1),
        ("kJ", 1_000_000),
        ("MJ", 1_000_000_000),
        ("Wh", 3_600_000),
        ("kWh", 3_600_000_000),
        ("MWh", 3_600_000_000_000),
        ("GWh", 3_600_000_000_000_000),
        ("TWh", 3_600_000_000_000_000_000),
    ];

    private ItEnergy(long millijoules) => Millijoules = millijoules;

    /// <summary>Whole millijoules.</summary>
    public long Millijoules { get; }

    /// <summary>The same in joules, for people and wires.</summary>
    public double Joules => Millijoules / 1e3;

    /// <summary>The same in kilowatt-hours, for people.</summary>
    public double KilowattHours => Millijoules / 3.6e9;

    /// <summary>From whole base units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static ItEnergy FromMillijoules(long millijoules)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(millijoules);
        return new ItEnergy(millijoules);
    }

    /// <summary>From a counter's microjoules, rounded half to even.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static ItEnergy FromMicrojoules(Int128 microjoules) =>
        new(checked((long)ExactMath.MultiplyDivide(microjoules, 1, 1000)));

    /// <summary>From joules, rounded half to even to a millijoule.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or not a number.</exception>
    /// <exception cref="OverflowException">More than 2.56 TWh.</exception>
    public static ItEnergy FromJoules(double joules)
    {
        if (double.IsNaN(joules) || joules < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(joules), joules, "not a joule figure");
        }

        return new ItEnergy(checked((long)Math.Round(joules * 1e3, MidpointRounding.ToEven)));
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out ItEnergy quantity)
    {
        bool read =
            QuantityText.TryParse(text, Units, out Int128 value) && QuantityText.FitsInt64(value);
        quantity = read ? new ItEnergy((long)value) : default;
        return read;
    }

    /// <summary>This energy × part ÷ whole, rounded half to even.</summary>
    public ItEnergy Scale(Int128 part, Int128 whole) =>
        new(checked((long)ExactMath.MultiplyDivide(Millijoules, part, whole)));

    /// <inheritdoc/>
    public int CompareTo(ItEnergy other) => Millijoules.CompareTo(other.Millijoules);

    /// <summary>Exact, in joules: <c>756.123 J</c>.</summary>
    public override string ToString() => QuantityText.Format(Millijoules, 3, "J");

    /// <summary>Their sum.</summary>
    /// <exception cref="OverflowException">The sum is more than 2.56 TWh.</exception>
    public static ItEnergy operator +(ItEnergy left, ItEnergy right) =>
        new(checked(left.Millijoules + right.Millijoules));

    /// <summary>Their difference.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The difference is negative.</exception>
    public static ItEnergy operator -(ItEnergy left, ItEnergy right) =>
        FromMillijoules(left.Millijoules - right.Millijoules);

    /// <summary>Exact: millijoules times thousandths are whole microjoules.</summary>
    public static FacilityEnergy operator *(ItEnergy energy, Pue pue) =>
        FacilityEnergy.FromMicrojoules((Int128)energy.Millijoules * pue.Thousandths);

    /// <summary>The smaller one.</summary>
    public static ItEnergy Min(ItEnergy left, ItEnergy right) => left < right ? left : right;

    /// <summary>The larger one.</summary>
    public static ItEnergy Max(ItEnergy left, ItEnergy right) => left > right ? left : right;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(ItEnergy left, ItEnergy right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(ItEnergy left, ItEnergy right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(ItEnergy left, ItEnergy right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(ItEnergy left, ItEnergy right) => left.CompareTo(right) >= 0;
}
