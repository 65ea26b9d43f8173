namespace Tonsure.Disclosing.Documents;

/// <summary>What of a statement goes into a datapoint of ESRS E1.</summary>
public enum EsrsFigure
{
    /// <summary>Nothing: it is not in the ledger.</summary>
    NotInLedger,

    /// <summary>Market-based figures, for which no contracts are imported.</summary>
    NoContracts,

    /// <summary>Facility energy at sites of one's own.</summary>
    OwnEnergy,

    /// <summary>Location-based emissions at sites of one's own: scope 2.</summary>
    OwnLocationBased,

    /// <summary>Emissions at sites of clouds, and embodied carbon of all hardware reserved: scope 3.</summary>
    ValueChain,

    /// <summary>Scope 2, location-based, and scope 3 together.</summary>
    TotalLocationBased,
}
