namespace Tonsure.Cli.Reports;

/// <summary>One thing that people know, in place of a mass of carbon.</summary>
/// <param name="Kilometres">Kilometres in a passenger car.</param>
/// <param name="Lower">With the dirtier car.</param>
/// <param name="Upper">With the cleaner car.</param>
/// <param name="KilogramsPerKilometre">The factor.</param>
/// <param name="Source">Where it is from.</param>
internal sealed record Equivalence(
    double Kilometres,
    double Lower,
    double Upper,
    double KilogramsPerKilometre,
    string Source
)
{
    public static Equivalence Of(CommandContext cli, Report report)
    {
        (double value, double lower, double upper, string source) = cli.World.Scalars.Scalar(
            "car_km"
        );
        var sums = report.Total.Sums;
        double kilograms =
            (double)(sums.CarbonMicrograms.Value + sums.EmbodiedMicrograms.Value) / 1e9;
        double least = (double)(sums.CarbonMicrograms.Lower + sums.EmbodiedMicrograms.Lower) / 1e9;
        double most = (double)(sums.CarbonMicrograms.Upper + sums.EmbodiedMicrograms.Upper) / 1e9;
        return new Equivalence(kilograms / value, least / upper, most / lower, value, source);
    }
}
