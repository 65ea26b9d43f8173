namespace Tonsure.Quantities;

/// <summary>How a figure is known, best first. The overall grade of a figure made from two is the worse one.</summary>
public enum EvidenceGrade
{
    /// <summary>A counter or an observed hour.</summary>
    Measured = 0,

    /// <summary>A counter, corrected by a fit on this machine's own wall readings.</summary>
    Calibrated = 1,

    /// <summary>A model of this hardware, or a forecast or profile of this grid.</summary>
    Modelled = 2,

    /// <summary>Somebody else's figure.</summary>
    Declared = 3,

    /// <summary>A figure of something similar: a yearly mean, a country, the world.</summary>
    Proxy = 4,

    /// <summary>Not known; a row with a reason, never zero.</summary>
    Uncovered = 5,
}
