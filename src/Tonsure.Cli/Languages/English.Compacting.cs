using Tonsure.Adapters.Ledgers;

namespace Tonsure.Cli.Languages;

/// <content>What is said of compaction.</content>
internal sealed partial class English
{
    public override string LedgerCompact =>
        "Rewrite the ledger's many segments as few files; nothing is lost.";
    public override string CompactBusy => "another process is compacting the ledger";
    public override string CompactBusyMend => "wait until it is done; nothing else is needed";

    public override string Compacted(CompactionReport report) =>
        (
            report.Segments == 0
                ? "nothing to compact: "
                : $"{Count(report.Segments, "segment", "segments")}{(report.Merged > 0 ? $" and {Count(report.Merged, "base file", "base files")}" : "")} became {Count(report.Written, "base file", "base files")} with {Count(report.Activities, "activity", "activities")}; the ledger was {Bytes(report.BytesBefore)} and is "
        )
        + $"{Bytes(report.BytesAfter)} in {Count(report.BaseFiles, "base file", "base files")} and {Count(report.LogSegments, "segment", "segments")} of the log";

    public override string CompactRefused(string path, string problem) =>
        $"not compacted and left where it is: {path}: {problem}";

    public override string CompactFailed(string path, string detail) =>
        $"the ledger has many segments and could not be compacted, nothing is lost: {path}: {detail}";
}
