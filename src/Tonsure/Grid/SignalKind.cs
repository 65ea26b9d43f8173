namespace Tonsure.Grid;

/// <summary>What an intensity counts.</summary>
public enum SignalKind
{
    /// <summary>Building, fuel supply and operation of the plants.</summary>
    Lifecycle = 0,

    /// <summary>Only what leaves the stack.</summary>
    Direct = 1,
}
