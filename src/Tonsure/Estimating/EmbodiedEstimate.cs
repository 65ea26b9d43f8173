using System.Collections.Immutable;
using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>
/// Embodied carbon of reserved accelerators: mass × time reserved ÷ life × part reserved. It goes by device, never by hardware thread.
/// </summary>
/// <param name="Micrograms">The carbon.</param>
/// <param name="Formulas">The steps with their numbers.</param>
/// <param name="Assumptions">The masses and lives.</param>
public sealed record EmbodiedEstimate(
    BoundedSum Micrograms,
    ImmutableArray<FormulaLine> Formulas,
    ImmutableArray<Assumption> Assumptions
)
{
    private const double HoursPerYear = 365.25 * 24;
    private const double MostMicrograms = 1e30;

    /// <summary>What reserved device-hours take of the things that they reserve.</summary>
    /// <param name="deviceHours">Hours × devices; not negative.</param>
    /// <param name="shares">The accelerator, and what is divided among several.</param>
    public static EmbodiedEstimate Of(
        Bounded<double> deviceHours,
        IReadOnlyList<EmbodiedShare> shares
    )
    {
        FormulaLines lines = new();
        BoundedSum sum = default;
        foreach (EmbodiedShare share in shares)
        {
            Bounded<double> kilograms = deviceHours.TimesIndependent(PerDeviceHour(share));
            Bounded<CarbonMass> mass = share.Carbon.Mass;
            lines.Add(
                $"{share.Name}_kg",
                "device_hours × kg ÷ (years × 8766) ÷ devices",
                $"{deviceHours.Value} × {mass.Value.Grams / 1e3} ÷ ({share.Carbon.LifeYears.Value} × {HoursPerYear}) ÷ {share.Devices}",
                kilograms.Value,
                "kg"
            );
            sum += new BoundedSum(
                Whole(kilograms.Value),
                Whole(kilograms.Lower),
                Whole(kilograms.Upper)
            );
        }

        return new EmbodiedEstimate(sum, lines.All, [.. shares.SelectMany(Assumed)]);
    }

    // The largest mass over the shortest life, and the other way round.
    private static Bounded<double> PerDeviceHour(EmbodiedShare share)
    {
        Bounded<CarbonMass> mass = share.Carbon.Mass;
        Bounded<double> life = share.Carbon.LifeYears;
        double Kilograms(CarbonMass one, double years) =>
            one.Grams / 1e3 / (years * HoursPerYear) / share.Devices;
        return new Bounded<double>(
            Kilograms(mass.Value, life.Value),
            Kilograms(mass.Lower, life.Upper),
            Kilograms(mass.Upper, life.Lower)
        );
    }

    private static IEnumerable<Assumption> Assumed(EmbodiedShare share)
    {
        Bounded<CarbonMass> mass = share.Carbon.Mass;
        Bounded<double> life = share.Carbon.LifeYears;
        yield return new Assumption(
            $"{share.Name}_embodied",
            mass.Value.Grams / 1e3,
            mass.Lower.Grams / 1e3,
            mass.Upper.Grams / 1e3,
            "kg",
            share.Carbon.MassSource,
            Given: false
        );
        yield return new Assumption(
            $"{share.Name}_life",
            life.Value,
            life.Lower,
            life.Upper,
            "a",
            share.Carbon.MassSource,
            Given: false
        );
    }

    private static Int128 Whole(double kilograms) =>
        (Int128)Math.Round(Math.Min(MostMicrograms, kilograms * 1e9));
}
