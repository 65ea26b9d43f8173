using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>Energies of several methods put together.</summary>
internal static class Totals
{
    /// <summary>The sum with its bounds, or null where there is nothing to sum.</summary>
    public static Bounded<ItEnergy>? Of(IReadOnlyCollection<ComponentEnergy> components)
    {
        if (components.Count == 0)
        {
            return null;
        }

        BoundedSum total = FootprintTotal.Independent(
            components
                .GroupBy(c => (c.Evidence.Method, c.Evidence.Version))
                .Select(method =>
                    method.Aggregate(default(BoundedSum), (sum, c) => sum + Sum(c.Energy))
                )
        );
        return Bounded<ItEnergy>.Around(
            ItEnergy.FromMillijoules(checked((long)total.Value)),
            ItEnergy.FromMillijoules(checked((long)total.Lower)),
            ItEnergy.FromMillijoules(checked((long)total.Upper))
        );
    }

    /// <summary>Two energies of one method: bounds add.</summary>
    public static Bounded<ItEnergy> Add(Bounded<ItEnergy> left, Bounded<ItEnergy> right) =>
        new(left.Value + right.Value, left.Lower + right.Lower, left.Upper + right.Upper);

    private static BoundedSum Sum(Bounded<ItEnergy> energy) =>
        new(energy.Value.Millijoules, energy.Lower.Millijoules, energy.Upper.Millijoules);
}
