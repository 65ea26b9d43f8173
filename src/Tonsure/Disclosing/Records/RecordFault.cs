namespace Tonsure.Disclosing.Records;

/// <summary>Why something does not hold.</summary>
public enum RecordFault
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>No signature says that it is the key's.</summary>
    NotSigned,

    /// <summary>A signature says that it is the key's and is not.</summary>
    SignatureBroken,

    /// <summary>The key is of a log of another name.</summary>
    OtherOrigin,

    /// <summary>No log's key was given, so nobody vouches for the checkpoint.</summary>
    NoLogKey,

    /// <summary>The proof does not carry an entry of ours.</summary>
    NoEntry,

    /// <summary>The entry is about another document.</summary>
    OtherDocument,

    /// <summary>The hashes lead to another root, or are not as many as they must be.</summary>
    ProofBroken,

    /// <summary>The checkpoints are of different logs.</summary>
    OtherLog,

    /// <summary>One size and two roots.</summary>
    SplitView,

    /// <summary>Nothing proves that the log has only grown between the two.</summary>
    Unproven,

    /// <summary>The other checkpoint is not signed by the log's key.</summary>
    OtherNotSigned,
}
