namespace Tonsure.Disclosing.Lint;

/// <summary>The units that figures are compared in, whatever a document has them in.</summary>
public enum LintUnit
{
    /// <summary>kWh.</summary>
    KilowattHour,

    /// <summary>g CO2e.</summary>
    Gram,

    /// <summary>g CO2e/kWh.</summary>
    GramPerKilowattHour,

    /// <summary>Hours, of one device each where devices are spoken of.</summary>
    Hour,

    /// <summary>W.</summary>
    Watt,

    /// <summary>Floating-point operations.</summary>
    Operation,

    /// <summary>L of water.</summary>
    Litre,

    /// <summary>A count or ratio.</summary>
    One,
}
