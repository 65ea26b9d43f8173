namespace Tonsure.Accounting;

/// <summary>Something that people know, in place of a mass of carbon.</summary>
public enum EquivalenceKind
{
    /// <summary>Charging a smartphone once.</summary>
    SmartphoneCharge,

    /// <summary>A kilometre in an average passenger car of the US.</summary>
    CarKilometre,

    /// <summary>A kilometre in an average car of Great Britain.</summary>
    CarKilometreBritain,

    /// <summary>A young tree in a city over TEN years; what it takes up, not what it emits.</summary>
    TreeSeedlingTenYears,

    /// <summary>A passenger in economy from London to New York, one way.</summary>
    FlightLondonNewYork,

    /// <summary>A passenger car of the US for a year.</summary>
    CarYear,

    /// <summary>The electricity of a home of the US for a year.</summary>
    HomeElectricityYear,
}
