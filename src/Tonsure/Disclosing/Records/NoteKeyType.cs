namespace Tonsure.Disclosing.Records;

/// <summary>What a key of notes signs.</summary>
public enum NoteKeyType
{
    /// <summary>The note's text: a log's own signature, type 0x01.</summary>
    Log,

    /// <summary>The text and a time: a witness's cosignature, type 0x04.</summary>
    Witness,
}
