namespace Tonsure.Disclosing.Lint;

/// <summary>Energy is at least the operations over the most operations for a joule of the hardware named, else of any.</summary>
internal sealed class ComputeRule : ILintRule
{
    private const double JoulesPerKilowattHour = 3.6e6;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReadDocument document, LintFacts facts)
    {
        foreach (Account account in document.Accounts)
        {
            DeviceFacts? named = account.Hardware.Length > 0 ? facts.Find(account.Hardware) : null;
            DeviceFacts device = named is { MostOperationsPerJoule: not null } ? named : facts.Best;
            if (
                account is { Operations: { Value: > 0 } operations, Energy: { Value: >= 0 } energy }
                && device.MostOperationsPerJoule is { } best
                && energy.Value < operations.Value / best / JoulesPerKilowattHour
            )
            {
                yield return new Finding.TooLittleEnergy(
                    energy.Path,
                    operations.Value,
                    energy.Value,
                    operations.Value / best / JoulesPerKilowattHour,
                    device.Name
                );
            }
        }
    }
}
