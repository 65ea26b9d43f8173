namespace Tonsure.Adapters.Ledgers;

/// <summary>What compaction has just done, in its order; a process may die after each.</summary>
internal enum CompactionStep
{
    /// <summary>It holds the lock.</summary>
    Locked = 0,

    /// <summary>Segments that an earlier compaction absorbed are gone from the log, or some of them.</summary>
    SegmentUnlinked = 1,

    /// <summary>Base files that an earlier compaction replaced are gone, or some of them.</summary>
    BaseUnlinked = 2,

    /// <summary>One new base file is whole and durable; nobody reads it yet.</summary>
    BaseWritten = 3,

    /// <summary>The list of absorbed batches is.</summary>
    BatchesWritten = 4,

    /// <summary>The new manifest is, under another name.</summary>
    ManifestWritten = 5,

    /// <summary>It has its name: readers see the new base.</summary>
    ManifestPublished = 6,

    /// <summary>And keeps it if the power fails.</summary>
    ManifestDurable = 7,
}
