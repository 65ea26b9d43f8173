namespace Tonsure.Disclosing.Records;

/// <summary>What is asked when a document is verified.</summary>
public enum RecordCheck
{
    /// <summary>Did this key sign the checkpoint?</summary>
    Signature,

    /// <summary>Is the entry of the proof about this document?</summary>
    Document,

    /// <summary>Is the entry in the log at that checkpoint?</summary>
    Inclusion,

    /// <summary>Does the checkpoint continue the other one, or the other it?</summary>
    Consistency,

    /// <summary>Did the key sign the document itself?</summary>
    DocumentSignature,
}
