namespace Tonsure.Measuring;

/// <summary>
/// Keeps a measurement in progress so that a crash loses at most one interval. Each sample is durable when the call returns.
/// </summary>
public interface IRunJournal : IDisposable
{
    /// <summary>Keeps one sample.</summary>
    void Append(RunSample sample);

    /// <summary>Drops the journal: its run is in the ledger.</summary>
    void Discard();
}
