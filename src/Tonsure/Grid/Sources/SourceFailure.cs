namespace Tonsure.Grid.Sources;

/// <summary>Why a source gave no answer.</summary>
public enum SourceFailure
{
    /// <summary>The zone is not one of its zones.</summary>
    UnknownZone = 0,

    /// <summary>It needs a key or a login and none is set.</summary>
    NoKey = 1,

    /// <summary>It knows the key and does not accept it (401, 403).</summary>
    Refused = 2,

    /// <summary>Too many questions (429), or our own limit for it is used up.</summary>
    RateLimited = 3,

    /// <summary>No connection, a time-out or a server error after all tries.</summary>
    Unreachable = 4,

    /// <summary>It failed so often that it is left alone for a while.</summary>
    Resting = 5,

    /// <summary>It answered something that is not what its documentation describes.</summary>
    Unreadable = 6,

    /// <summary>It answered that it has nothing for the period.</summary>
    NoData = 7,

    /// <summary>It counts something else than what was asked for, such as marginal emissions, and the two are never mixed.</summary>
    OtherSignal = 8,

    /// <summary>Its newest figure is older than the limit.</summary>
    Stale = 9,
}
