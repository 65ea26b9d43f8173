namespace Tonsure.Adapters.Records;

/// <summary>Why a key's file cannot be used.</summary>
public enum KeyFileProblem
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>There is one already, and keys are not overwritten.</summary>
    Exists,

    /// <summary>Others may read it.</summary>
    Exposed,

    /// <summary>It is no key of this name.</summary>
    Broken,
}
