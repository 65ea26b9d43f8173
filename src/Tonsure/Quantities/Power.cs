using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Tonsure.Quantities;

/// <summary>Electric power in whole milliwatts. Never negative; the default is 0 W.</summary>
[JsonConverter(typeof(QuantityJsonConverter<Power>))]
public readonly record struct Power : IQuantity<Power>, IComparable<Power>
{
    private static readonly (string, Int128)[] Units =
    [
        ("W", 1_000),
        ("mW", 1),
        ("kW", 1_000_000),
        ("MW", 1_000_000_000),
        ("GW", 1_000_000_000_000),
    ];

    private Power(long milliwatts) => Milliwatts = milliwatts;

    /// <summary>Whole milliwatts.</summary>
    public long Milliwatts { get; }

    /// <summary>The same in watts, for people and wires.</summary>
    public double Watts => Milliwatts / 1e3;

    /// <summary>From whole base units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static Power FromMilliwatts(long milliwatts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(milliwatts);
        return new Power(milliwatts);
    }

    /// <summary>From watts, rounded half to even to a milliwatt.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or not a number.</exception>
    public static Power FromWatts(double watts) =>
        watts >= 0
            ? new Power(checked((long)Math.Round(watts * 1e3, MidpointRounding.ToEven)))
            : throw new ArgumentOutOfRangeException(nameof(watts), watts, "no power");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out Power quantity)
    {
        bool read =
            QuantityText.TryParse(text, Units, out Int128 value) && QuantityText.FitsInt64(value);
        quantity = read ? new Power((long)value) : default;
        return read;
    }

    /// <summary>The energy that this power uses in a time, rounded half to even to a millijoule.</summary>
    /// <param name="duration">Not negative; taken in ticks of 100 ns.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public ItEnergy Over(TimeSpan duration) =>
        ItEnergy.FromMillijoules(
            checked(
                (long)ExactMath.MultiplyDivide(Milliwatts, duration.Ticks, TimeSpan.TicksPerSecond)
            )
        );

    /// <inheritdoc/>
    public int CompareTo(Power other) => Milliwatts.CompareTo(other.Milliwatts);

    /// <summary>Exact, in watts: <c>65.5 W</c>.</summary>
    public override string ToString() => QuantityText.Format(Milliwatts, 3, "W");

    /// <summary>Their sum.</summary>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static Power operator +(Power left, Power right) =>
        new(checked(left.Milliwatts + right.Milliwatts));
}
