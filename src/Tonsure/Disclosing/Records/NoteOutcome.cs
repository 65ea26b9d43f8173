namespace Tonsure.Disclosing.Records;

/// <summary>Whether a key signed a note.</summary>
public enum NoteOutcome
{
    /// <summary>No signature says that it is the key's.</summary>
    Absent,

    /// <summary>It did.</summary>
    Holds,

    /// <summary>A signature says that it is the key's and is not.</summary>
    Broken,
}
