using Tonsure.Quantities;

namespace Tonsure.Grid.Sources;

/// <summary>
/// The generation of a grid in one period, by fuel. What comes out of storage and over borders is not in it: storage gives back
/// what this grid made earlier, and nothing here says how the neighbours made theirs.
/// </summary>
public sealed class GenerationMix
{
    private readonly Dictionary<Fuel, long> _kilowatts;

    private GenerationMix(Dictionary<Fuel, long> kilowatts) => _kilowatts = kilowatts;

    /// <summary>Generation of several plants or kinds; the same fuel may come more than once.</summary>
    /// <param name="parts">The mean power of the period, or its energy in one unit throughout. A negative one is what idle plants draw and counts as nothing made.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is not finite or beyond 10¹² kW.</exception>
    public static GenerationMix Of(IEnumerable<(Fuel Fuel, double Kilowatts)> parts)
    {
        Dictionary<Fuel, long> sums = [];
        foreach ((Fuel fuel, double kilowatts) in parts)
        {
            if (!double.IsFinite(kilowatts) || Math.Abs(kilowatts) > 1e12)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(parts),
                    kilowatts,
                    $"no generation from {fuel}"
                );
            }

            long whole = (long)Math.Round(Math.Max(0, kilowatts), MidpointRounding.ToEven);
            sums[fuel] = checked(sums.GetValueOrDefault(fuel) + whole);
        }

        return new GenerationMix(sums);
    }

    /// <summary>All generation that is counted, in kilowatts (or kilowatt-hours, as given).</summary>
    public long Total => _kilowatts.Values.Aggregate(0L, (sum, part) => checked(sum + part));

    /// <summary>
    /// The mean of the factors, weighed by generation. Generation from an unknown fuel has the mean of the known part for its
    /// figure and all fuels for its bounds.
    /// </summary>
    /// <returns>False where nothing was made from a known fuel: then nothing is known of the intensity either.</returns>
    public bool TryIntensity(FuelFactors factors, out MixIntensity intensity)
    {
        Int128 value = 0;
        Int128 lower = 0;
        Int128 upper = 0;
        long known = 0;
        long unknown = 0;
        foreach ((Fuel fuel, long part) in _kilowatts)
        {
            if (factors.TryGet(fuel, out FuelFactor? factor))
            {
                known = checked(known + part);
                value += (Int128)part * factor.Intensity.Value.MilligramsPerKilowattHour;
                lower += (Int128)part * factor.Intensity.Lower.MilligramsPerKilowattHour;
                upper += (Int128)part * factor.Intensity.Upper.MilligramsPerKilowattHour;
            }
            else
            {
                unknown = checked(unknown + part);
            }
        }

        intensity = default;
        if (known == 0)
        {
            return false;
        }

        long total = checked(known + unknown);
        lower += (Int128)unknown * factors.Lowest.MilligramsPerKilowattHour;
        upper += (Int128)unknown * factors.Highest.MilligramsPerKilowattHour;
        intensity = new MixIntensity(
            Bounded<CarbonIntensity>.Around(
                Per(value, known),
                Per(lower, total),
                Per(upper, total)
            ),
            (int)ExactMath.MultiplyDivide(unknown, 1_000_000, total)
        );
        return true;
    }

    private static CarbonIntensity Per(Int128 milligrams, long kilowattHours) =>
        CarbonIntensity.FromMilligramsPerKilowattHour(
            (int)ExactMath.MultiplyDivide(milligrams, 1, kilowattHours)
        );
}
