namespace Tonsure.Planning;

/// <summary>Why a job has no place in a plan.</summary>
public enum UnplannedReason
{
    /// <summary>Its work does not fit between submission and latest end, even at full scale.</summary>
    WindowTooShort = 0,

    /// <summary>No site lies where it may run.</summary>
    NoAllowedSite = 1,

    /// <summary>The site where it was submitted is not among the sites.</summary>
    UnknownSite = 2,

    /// <summary>No allowed site has devices enough for it, even when it is empty.</summary>
    NoCapacity = 3,

    /// <summary>Too many hours of its window have no intensity at any allowed site.</summary>
    NoSignal = 4,

    /// <summary>Other jobs hold the devices it needs.</summary>
    Crowded = 5,

    /// <summary>No allowed site states the price that the objective needs.</summary>
    NoPrice = 6,

    /// <summary>The cap on carbon leaves nothing for it.</summary>
    OverCap = 7,
}
