namespace Tonsure.Web.Asking;

/// <summary>Why a question has no answer.</summary>
public enum AskingProblem
{
    /// <summary>A file of the ledger or of the grid's store cannot be read.</summary>
    Damaged = 0,

    /// <summary>The home cannot be read or written.</summary>
    HomeUnusable = 1,

    /// <summary>An activity with energy is in a zone that is not known.</summary>
    UnknownZone = 2,

    /// <summary>The configuration or a shipped table is not what it should be.</summary>
    Misconfigured = 3,
}
