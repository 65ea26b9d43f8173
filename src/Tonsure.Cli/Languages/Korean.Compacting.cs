using Tonsure.Adapters.Ledgers;

namespace Tonsure.Cli.Languages;

/// <content>What is said of compaction.</content>
internal sealed partial class Korean
{
    public override string LedgerCompact =>
        "장부의 많은 조각을 적은 수의 파일로 다시 씁니다. 잃는 것은 없습니다.";
    public override string CompactBusy => "다른 프로세스가 장부를 압축하고 있습니다";
    public override string CompactBusyMend => "끝날 때까지 기다리세요. 다른 일은 필요 없습니다";

    public override string Compacted(CompactionReport report) =>
        (
            report.Segments == 0
                ? "압축할 것이 없습니다: 장부는 "
                : $"조각 {report.Segments}개{(report.Merged > 0 ? $"와 기본 파일 {report.Merged}개" : "")}를 활동 {report.Activities}건이 담긴 기본 파일 {report.Written}개로 만들었습니다. 장부는 {Bytes(report.BytesBefore)}에서 "
        )
        + $"{Bytes(report.BytesAfter)}, 기본 파일 {report.BaseFiles}개, 로그 조각 {report.LogSegments}개입니다";

    public override string CompactRefused(string path, string problem) =>
        $"압축하지 않고 그대로 둡니다: {path}: {problem}";

    public override string CompactFailed(string path, string detail) =>
        $"장부에 조각이 많은데 압축하지 못했습니다. 잃은 것은 없습니다: {path}: {detail}";
}
