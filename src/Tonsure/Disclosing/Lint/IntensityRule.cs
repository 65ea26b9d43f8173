using Tonsure.Quantities;

namespace Tonsure.Disclosing.Lint;

/// <summary>
/// Emissions over energy lie between <see cref="CarbonIntensity.LeastOfElectricity"/> and <see cref="CarbonIntensity.MostOfElectricity"/>. Energy that is not told
/// is made from device-hours and power, with a PUE between 1 and <see cref="Pue.MostPlausible"/> where none is told; then no value of it may fit.
/// </summary>
internal sealed class IntensityRule : ILintRule
{
    private static readonly double Least = CarbonIntensity.LeastOfElectricity.GramsPerKilowattHour;
    private static readonly double Most = CarbonIntensity.MostOfElectricity.GramsPerKilowattHour;
    private static readonly double MostPue = Pue.MostPlausible.Thousandths / 1000.0;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReadDocument document, LintFacts facts)
    {
        foreach (Account account in document.Accounts)
        {
            if (
                account.Carbon is { Value: >= 0 } carbon
                && Energy(account, out bool isFromPower) is var (least, most)
                && least > 0
                && (carbon.Value / least < Least || carbon.Value / most > Most)
            )
            {
                yield return new Finding.NoGrid(carbon.Path, carbon.Value, least, most)
                {
                    IsFromPower = isFromPower,
                };
            }
        }
    }

    private static (double Least, double Most)? Energy(Account account, out bool isFromPower)
    {
        isFromPower = false;
        double? pue = account.Pue is { Value: >= 1 and < 10 } stated ? stated.Value : null;
        if (account.Energy is { } energy)
        {
            double facility = energy.Value * (account.IsIt ? pue ?? 1 : 1);
            return (facility, account.IsIt && pue is null ? facility * MostPue : facility);
        }

        if (account is not { DeviceHours: { } hours, Power: { } power })
        {
            return null;
        }

        isFromPower = true;
        double it = hours.Value * power.Value / 1000;
        return (it * (pue ?? 1), it * (pue ?? MostPue));
    }
}
