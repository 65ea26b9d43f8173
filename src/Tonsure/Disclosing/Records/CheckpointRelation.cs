namespace Tonsure.Disclosing.Records;

/// <summary>How a checkpoint stands to an earlier one.</summary>
public enum CheckpointRelation
{
    /// <summary>Nothing proves that the log has only grown.</summary>
    Unproven,

    /// <summary>The newer one continues the older one.</summary>
    Continues,

    /// <summary>They are of different logs.</summary>
    OtherLog,

    /// <summary>One size and two roots: the log shows different people different entries.</summary>
    SplitView,

    /// <summary>The one that should be newer has fewer entries.</summary>
    Shrunk,

    /// <summary>The proof given does not hold.</summary>
    ProofBroken,
}
