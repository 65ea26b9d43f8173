namespace Tonsure.Adapters.Ledgers;

/// <summary>What a compaction did.</summary>
/// <param name="Segments">How many segments of the log it absorbed.</param>
/// <param name="Merged">How many base files it replaced.</param>
/// <param name="Written">How many base files it made.</param>
/// <param name="Activities">How many activities these hold.</param>
/// <param name="BaseFiles">How many base files there are now.</param>
/// <param name="LogSegments">How many segments are still in the log.</param>
/// <param name="BytesBefore">The size of all files that were read before.</param>
/// <param name="BytesAfter">The size of all files that are read now.</param>
/// <param name="Refused">What could not be absorbed and why; it is where it was.</param>
public sealed record CompactionReport(
    int Segments,
    int Merged,
    int Written,
    long Activities,
    int BaseFiles,
    int LogSegments,
    long BytesBefore,
    long BytesAfter,
    IReadOnlyList<LedgerFinding> Refused
);
