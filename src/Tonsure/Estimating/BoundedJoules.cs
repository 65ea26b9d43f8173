using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>Arithmetic on joules with bounds, before they are rounded to whole millijoules.</summary>
internal static class BoundedJoules
{
    /// <summary>The most joules that an <see cref="ItEnergy"/> holds, with room for rounding.</summary>
    public const double Most = 9.2e15;

    /// <summary>Nothing.</summary>
    public static Bounded<double> None => Bounded<double>.Exactly(0);

    /// <summary>Of one method: bounds add.</summary>
    public static Bounded<double> Plus(this Bounded<double> left, Bounded<double> right) =>
        new(left.Value + right.Value, left.Lower + right.Lower, left.Upper + right.Upper);

    /// <summary>So many of it; the factor is exact and not negative.</summary>
    public static Bounded<double> Times(this Bounded<double> one, double factor) =>
        new(one.Value * factor, one.Lower * factor, one.Upper * factor);

    /// <summary>A product with an independent factor: relative half-widths in quadrature.</summary>
    public static Bounded<double> TimesIndependent(this Bounded<double> one, Bounded<double> factor)
    {
        double value = one.Value * factor.Value;
        return new Bounded<double>(
            value,
            value * Math.Max(0, 1 - double.Hypot(Below(one), Below(factor))),
            value * (1 + double.Hypot(Above(one), Above(factor)))
        );
    }

    /// <summary>In whole millijoules.</summary>
    public static Bounded<ItEnergy> ToEnergy(this Bounded<double> joules) =>
        new(
            ItEnergy.FromJoules(joules.Value),
            ItEnergy.FromJoules(joules.Lower),
            ItEnergy.FromJoules(joules.Upper)
        );

    /// <summary>Energies of one method: bounds add.</summary>
    public static Bounded<ItEnergy> Sum(IEnumerable<Bounded<ItEnergy>> parts) =>
        parts.Aggregate(
            Bounded<ItEnergy>.Exactly(default),
            (sum, part) =>
                new Bounded<ItEnergy>(
                    sum.Value + part.Value,
                    sum.Lower + part.Lower,
                    sum.Upper + part.Upper
                )
        );

    private static double Below(Bounded<double> figure) =>
        figure.Value > 0 ? 1 - (figure.Lower / figure.Value) : 0;

    private static double Above(Bounded<double> figure) =>
        figure.Value > 0 ? (figure.Upper / figure.Value) - 1 : 0;
}
