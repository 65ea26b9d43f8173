namespace Tonsure.Adapters.Records;

/// <summary>What writing the record has just done; tests stop it there.</summary>
internal enum RecordStep
{
    Locked,
    EntriesAppended,
    TileWritten,
    EdgeWritten,
    IndexWritten,
    CheckpointWritten,
    CheckpointPublished,
    CheckpointDurable,
    PendingRemoved,
    PartialsRemoved,
}
