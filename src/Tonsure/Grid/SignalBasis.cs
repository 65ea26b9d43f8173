namespace Tonsure.Grid;

/// <summary>Whose generation an intensity counts. Average and marginal can disagree in sign and are never mixed.</summary>
public enum SignalBasis
{
    /// <summary>All generation, shared evenly: attributional.</summary>
    Average = 0,

    /// <summary>The generation that one more kilowatt-hour would start: consequential.</summary>
    Marginal = 1,
}
