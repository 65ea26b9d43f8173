namespace Tonsure.Web;

/// <summary>Why a server cannot listen.</summary>
public enum ListenProblem
{
    /// <summary>Another program listens there.</summary>
    InUse = 0,

    /// <summary>This user may not listen there, such as on a port below 1024.</summary>
    NotAllowed = 1,

    /// <summary>The address is not one of this machine's.</summary>
    NotHere = 2,
}
