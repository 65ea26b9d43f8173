namespace Tonsure.Disclosing.Lint;

/// <summary>
/// A device draws no more than its maker says it can. Power that follows from energy and device-hours may hold the rest of the server and
/// the facility: then four times that is too much, twice for IT energy.
/// </summary>
internal sealed class PowerRule : ILintRule
{
    private const double Rounding = 1.02;
    private const double Server = 2;
    private const double Facility = 4;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReadDocument document, LintFacts facts)
    {
        foreach (Account account in document.Accounts.Where(account => account.Hardware.Length > 0))
        {
            if (facts.Find(account.Hardware) is not { MostWatts: { } most } device)
            {
                continue;
            }

            double stated =
                most * Rounding * (account.Pue is { Value: > 1 and < 10 } pue ? pue.Value : 1);
            if (account.Power is { } power && power.Value > stated)
            {
                yield return new Finding.TooMuchPower(
                    power.Path,
                    power.Value,
                    stated,
                    device.Name,
                    false
                );
            }

            double around = most * (account.IsIt ? Server : Facility);
            if (
                account is { Energy: { } energy, DeviceHours: { Value: > 0 } hours }
                && energy.Value * 1000 / hours.Value > around
            )
            {
                yield return new Finding.TooMuchPower(
                    energy.Path,
                    energy.Value * 1000 / hours.Value,
                    around,
                    device.Name,
                    true
                );
            }
        }
    }
}
