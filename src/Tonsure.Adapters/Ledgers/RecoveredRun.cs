using Tonsure.Quantities;

namespace Tonsure.Adapters.Ledgers;

/// <summary>A measurement that was cut short and brought into the ledger.</summary>
/// <param name="Path">Its journal.</param>
/// <param name="RunId">Its run; null where the journal could not be read and was set aside.</param>
/// <param name="Interval">The span that could be kept.</param>
/// <param name="Samples">How many samples were kept.</param>
public sealed record RecoveredRun(string Path, string? RunId, Interval? Interval, int Samples);
