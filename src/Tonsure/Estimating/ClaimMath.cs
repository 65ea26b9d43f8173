using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>The formulas of claims, in picojoules (mW × ns) and picograms, each rounded once, half to even.</summary>
internal static class ClaimMath
{
    private static readonly Int128 Scale = 3_600_000_000_000;
    private static readonly Int128 Large = (Int128)1_000_000_000_000 * 1_000_000_000_000;

    public static Int128 Energy(Power power, Int128 nanoseconds) =>
        checked(nanoseconds * power.Milliwatts);

    public static Int128 Facility(Int128 picojoules, Pue pue) =>
        ExactMath.MultiplyDivide(picojoules, pue.Thousandths, 1000);

    public static Int128 WithoutPue(Int128 picojoules, Pue pue) =>
        ExactMath.MultiplyDivide(picojoules, 1000, pue.Thousandths);

    /// <summary>pJ × mg/kWh ÷ 3.6e18 pJ/kWh × 1e9 pg/mg.</summary>
    public static Int128 Carbon(Int128 picojoules, CarbonIntensity intensity) =>
        ExactMath.MultiplyDivide(picojoules, intensity.MilligramsPerKilowattHour, 3_600_000_000);

    /// <summary>(value − claimed) ÷ claimed in millionths, half to even.</summary>
    /// <param name="claimed">Above zero.</param>
    /// <param name="value">Not negative.</param>
    public static Int128 ErrorPpm(Int128 claimed, Int128 value)
    {
        Int128 difference = value - claimed;
        Int128 size = ExactMath.MultiplyDivide(Int128.Abs(difference), 1_000_000, claimed);
        return difference < 0 ? -size : size;
    }

    /// <summary>pg ÷ pJ in µg/kWh: × 3.6e18 pJ/kWh ÷ 1e6 pg/µg; null where there is no energy.</summary>
    public static Int128? Intensity(Int128 picograms, Int128 picojoules) =>
        picojoules == 0 ? null
        // A year's electricity of the world in picojoules times the scale does not fit; a millionth of both does.
        : picojoules > Large
            ? ExactMath.MultiplyDivide(picograms / 1_000_000, Scale, picojoules / 1_000_000)
        : ExactMath.MultiplyDivide(picograms, Scale, picojoules);

    /// <summary>A sum × part ÷ whole. Counts of operations are large: what does not fit loses digits that nobody stated.</summary>
    public static Int128 Share(Int128 sum, Int128 part, Int128 whole)
    {
        while (part > 1 && whole > Int128.MaxValue / part)
        {
            (part, whole) = (ExactMath.DivideHalfEven(part, 10), whole / 10);
        }

        return ExactMath.MultiplyDivide(sum, part, whole);
    }

    /// <summary>pg ÷ mg/kWh as pJ; null at an intensity of zero.</summary>
    public static Int128? EnergyOf(Int128 picograms, CarbonIntensity intensity) =>
        intensity.MilligramsPerKilowattHour == 0
            ? null
            : ExactMath.MultiplyDivide(
                picograms,
                3_600_000_000,
                intensity.MilligramsPerKilowattHour
            );

    /// <summary>pJ ÷ ns as mW; null without time.</summary>
    public static Int128? Watts(Int128 picojoules, Int128? nanoseconds) =>
        nanoseconds is { } time && time > 0 ? ExactMath.MultiplyDivide(picojoules, 1, time) : null;
}
