namespace Tonsure.Adapters.Meters;

/// <summary>Why a meter is not there.</summary>
public enum MeterProblemKind
{
    /// <summary>The hardware or its driver is not there: a virtual machine, a container that hides it, another maker's.</summary>
    NotThere = 0,

    /// <summary>It is there and may not be read by this user.</summary>
    NotAllowed = 1,

    /// <summary>It is there and what it says cannot be used.</summary>
    NotUsable = 2,
}
