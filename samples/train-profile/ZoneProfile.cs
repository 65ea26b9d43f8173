namespace Tonsure.Samples.TrainProfile;

/// <summary>One zone's year; every intensity in gCO2e/kWh.</summary>
/// <param name="Hours">Mean intensity, [month 0..11, hour 0..23].</param>
internal sealed record ZoneProfile(
    string Zone,
    double Mean,
    double P05,
    double P95,
    double Deviation,
    double ImputedShare,
    double[,] Hours
)
{
    public double MonthMean(int month) =>
        Enumerable.Range(0, 24).Average(hour => Hours[month, hour]);
}
