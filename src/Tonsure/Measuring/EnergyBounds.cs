using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>Arithmetic on energies with bounds.</summary>
public static class EnergyBounds
{
    /// <summary>This energy, cut so that neither it nor a bound of it is above the other's.</summary>
    public static Bounded<ItEnergy> AtMost(this Bounded<ItEnergy> part, Bounded<ItEnergy> whole)
    {
        ItEnergy value = ItEnergy.Min(part.Value, whole.Value);
        return Bounded<ItEnergy>.Around(
            value,
            ItEnergy.Min(part.Lower, whole.Lower),
            ItEnergy.Min(part.Upper, whole.Upper)
        );
    }

    /// <summary>This energy and its bounds × part ÷ whole, rounded half to even.</summary>
    public static Bounded<ItEnergy> Scale(
        this Bounded<ItEnergy> energy,
        Int128 part,
        Int128 whole
    ) =>
        new(
            energy.Value.Scale(part, whole),
            energy.Lower.Scale(part, whole),
            energy.Upper.Scale(part, whole)
        );

    /// <summary>One of <paramref name="count"/> even slices; together they are the whole, to the last millijoule.</summary>
    public static Bounded<ItEnergy> Slice(this Bounded<ItEnergy> energy, int index, int count)
    {
        return Bounded<ItEnergy>.Around(Part(energy.Value), Part(energy.Lower), Part(energy.Upper));

        ItEnergy Part(ItEnergy whole) =>
            ItEnergy.FromMillijoules(Below(whole, index + 1) - Below(whole, index));

        long Below(ItEnergy whole, int slices) =>
            (long)((Int128)whole.Millijoules * slices / count);
    }
}
