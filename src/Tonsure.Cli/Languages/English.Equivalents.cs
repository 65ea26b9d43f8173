using Tonsure.Accounting;

namespace Tonsure.Cli.Languages;

/// <content>What carbon is compared with.</content>
internal sealed partial class English
{
    public override string Equivalent(EquivalenceKind kind, string amount, string source) =>
        "as much as "
        + kind switch
        {
            EquivalenceKind.SmartphoneCharge => $"{amount} charges of a smartphone",
            EquivalenceKind.CarKilometre => $"{amount} in a passenger car",
            EquivalenceKind.CarKilometreBritain => $"{amount} in a British car",
            EquivalenceKind.TreeSeedlingTenYears =>
                $"{amount} urban tree seedlings take up in TEN years",
            EquivalenceKind.FlightLondonNewYork =>
                $"{amount} flights from London to New York, economy, one way",
            EquivalenceKind.CarYear => $"{amount} passenger cars emit in a year",
            EquivalenceKind.HomeElectricityYear =>
                $"the electricity of {amount} US homes in a year",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no kind"),
        }
        + $" ({source})";

    public override string EquivalentEach(string mass) => $"{mass} each";
}
