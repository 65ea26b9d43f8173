namespace Tonsure.Estimating;

/// <summary>Whether a published energy includes what the facility adds.</summary>
public enum ClaimBoundary
{
    /// <summary>The source does not say.</summary>
    Unstated = 0,

    /// <summary>IT energy: the PUE comes on top.</summary>
    It = 1,

    /// <summary>Facility energy: the PUE is in it.</summary>
    Facility = 2,
}
