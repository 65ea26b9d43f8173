namespace Tonsure.Adapters.Tests.Grids.Sources;

/// <summary>A grid of some gas beside a nuclear plant that always gives the same.</summary>
internal static class GasAndNuclear
{
    public const double NuclearMegawatts = 1000;

    /// <summary>The mean of 490 and 12 g/kWh, in mg/kWh.</summary>
    public static int Milligrams(double gasMegawatts)
    {
        decimal gas = (decimal)gasMegawatts;
        return (int)
            Math.Round(
                ((gas * 490_000m) + (1000m * 12_000m)) / (gas + 1000m),
                MidpointRounding.ToEven
            );
    }
}
