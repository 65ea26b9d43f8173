using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Cli.Languages;

/// <summary>Korean.</summary>
internal sealed partial class Korean : Texts
{
    public override string Tag => "ko";

    public override string Root => "AI 작업의 탄소를 재고, 장부에 남기고, 그 근거를 보여 줍니다.";
    public override string Run => "명령 하나를 측정합니다.";
    public override string Doctor =>
        "여기서 무엇을 잴 수 있는지, 못 재는 것은 어떻게 고치는지 알려 줍니다.";
    public override string Report => "장부의 내용을 보여 줍니다.";
    public override string Ledger => "활동 장부.";
    public override string LedgerVerify => "장부의 모든 조각을 검사합니다.";
    public override string LedgerPath => "장부의 위치를 출력합니다.";
    public override string LedgerAmend =>
        "활동이나 실행을 고친 것으로 대체합니다. 덮어쓰는 것은 없습니다.";
    public override string Sites => "알려진 사이트: 직접 등록한 곳과 주요 클라우드 리전.";
    public override string Grid => "전력의 탄소 집약도.";
    public override string GridZones => "알려진 전력망 구역.";
    public override string GridNow => "구역의 지금과 앞으로 몇 시간의 집약도.";
    public override string GridProfile => "구역의 월별·시간대별 평균.";
    public override string Demo =>
        "작은 모델을 실제로 학습시키며 측정하고 그 발자국을 보여 줍니다.";

    public override string OptionHelp => "명령이 하는 일과 받는 것을 보여 줍니다.";
    public override string OptionLanguage => "표시 언어: en 또는 ko.";
    public override string OptionFormat => "table, json 또는 csv.";
    public override string OptionSubject => "에너지를 쓴 모델·프로젝트·실행. 기본값: 명령의 이름.";
    public override string OptionOwner => "책임지는 사람이나 조직: acme/nlp 같은 경로.";
    public override string OptionSite => "사이트. `tonsure sites` 참고.";
    public override string OptionZone => "전력망 구역. `tonsure grid zones` 참고.";

    public override string OptionKind(string words) => $"모델 생애의 단계: {words}.";

    public override string OptionInterval => "표본 간격. 예: 1s, 500ms (최대 5s).";
    public override string OptionIdle =>
        "유휴 전력의 몫: share(CPU 비율), own(전부), exclude(제외).";
    public override string OptionRunId =>
        "여러 랭크와 노드에 걸친 한 실행의 측정을 묶습니다. Slurm·torchrun·MPI 작업은 저절로 묶입니다.";
    public override string OptionLabel => "k=v 꼴의 꼬리표. 여러 번 쓸 수 있습니다.";
    public override string OptionJson => "결과를 이 파일에 JSON으로 씁니다.";
    public override string OptionPid => "이미 도는 프로세스를 끝날 때까지 측정합니다.";
    public override string OptionQuiet => "요약을 출력하지 않습니다.";
    public override string OptionBy => "합산 기준: subject, owner, site, day, hour, evidence, run.";
    public override string OptionFrom => "이 시각 또는 날짜부터.";
    public override string OptionTo => "이 시각 또는 날짜 전까지.";
    public override string OptionTimeZone =>
        "이 시간대의 날짜와 시각으로. 예: Asia/Seoul. 기본값: UTC.";
    public override string ArgumentCommand => "-- 뒤에 명령과 인자.";
    public override string ArgumentZone => "구역. 예: DE, US-CAL-CISO.";
    public override string ArgumentId => "활동 또는 실행의 id.";

    public override string Energy => "에너지";
    public override string Emissions => "배출";
    public override string Embodied => "내재 탄소";
    public override string Water => "물";
    public override string Cleaner => "더 깨끗한 때";
    public override string Host => "호스트";
    public override string Gaps => "빈 구간";
    public override string Unknown => "알 수 없음";

    public override string Grade(EvidenceGrade grade) =>
        grade switch
        {
            EvidenceGrade.Measured => "실측",
            EvidenceGrade.Calibrated => "보정",
            EvidenceGrade.Modelled => "모형",
            EvidenceGrade.Declared => "신고",
            EvidenceGrade.Proxy => "대용",
            _ => "미확인",
        };

    public override string Tier(IntensityTier tier, string zone) =>
        tier switch
        {
            IntensityTier.Observed => $"{zone} 관측",
            IntensityTier.Forecast => $"{zone} 예보",
            IntensityTier.Profile => $"{zone} 프로필",
            IntensityTier.ZoneYear => $"{zone} 연평균",
            IntensityTier.Country => $"{zone} 국가 연평균",
            _ => "세계 연평균",
        };

    public override string StartAt(string time, string saving) => $"{time} 시작: −{saving} %";

    public override string InZone(string zone, string saving) => $"지금 {zone}: −{saving} %";

    public override string NoCleaner =>
        "하루 안에 더 깨끗한 때도, 더 깨끗한 구역도 알려져 있지 않습니다";

    public override string SelfCounted(string energy) => $"자신이 쓴 {energy}도 셉니다";

    public override string ZoneAssumed =>
        "구역이나 사이트가 없어 세계 평균을 씁니다 (--zone을 주거나 tonsure.yaml에 'zone: KR')";

    public override string AtFacility(string pue, string energy) =>
        $"PUE {pue}: 시설의 냉각과 손실까지 {energy}";

    public override string NoFacility => "사이트가 없어 PUE 1, 냉각수 없음";

    public override string HostSplit(
        string measured,
        string attributed,
        string? otherRuns,
        string idle,
        string unattributed
    ) =>
        $"{measured} = 이 실행 {attributed}{(otherRuns is null ? "" : $" + 다른 실행 {otherRuns}")} + 유휴 {idle} + 그 밖 {unattributed}";

    public override string GapLine(string device, string start, string end, string reason) =>
        $"{device} {start}–{end}: {reason}";

    public override string GapReason(Measuring.GapReason reason) =>
        reason switch
        {
            Measuring.GapReason.ReadFailed => "계수기를 읽지 못했습니다",
            Measuring.GapReason.PermissionLost => "계수기를 읽을 권한을 잃었습니다",
            Measuring.GapReason.Vanished => "계수기가 사라졌습니다",
            Measuring.GapReason.Unreadable => "계수기의 값이 숫자가 아닙니다",
            Measuring.GapReason.CounterReset => "계수기가 처음부터 다시 셌습니다",
            Measuring.GapReason.AmbiguousWrap => "계수기가 한 바퀴 넘게 돌았을 수 있습니다",
            Measuring.GapReason.ImplausiblePower => "장치가 낼 수 있는 전력을 넘는 값입니다",
            _ => "측정이 중간에 끊겼습니다",
        };

    public override string GapBridged => "다음 읽기로 에너지를 알았습니다";
    public override string GapFilled => "전력 모형으로 채웠습니다";

    public override string Recovered(string run, string from, string to) =>
        $"끊긴 실행 {run} 복구: {from}부터 {to}까지를 미완으로 표시해 장부에 넣었습니다";

    public override string SetAside(string path) => $"읽을 수 없는 기록을 따로 두었습니다: {path}";

    public override string LedgerFallback(string place, string detail, string journal) =>
        $"{place}에 쓸 수 없습니다 ({detail}). 측정은 {journal}에 보관하며, 쓸 수 있게 되면 다음 tonsure가 장부에 넣습니다";

    public override string LedgerLost(string place, string detail) =>
        $"{place}에 쓸 수 없고 ({detail}) 임시 폴더에도 쓸 수 없어 이 측정은 남지 않습니다";

    public override string OtherRunsUnseen(string place, string detail) =>
        $"{place}: {detail}: 이 호스트의 다른 실행이 보이지 않아 유휴 전력이 여러 실행에 들어갈 수 있습니다. TONSURE_RUNTIME_DIR로 다른 폴더를 정하세요";

    public override string JsonNotWritten(string path, string detail) =>
        $"{path}에 쓸 수 없습니다 ({detail})";

    public override string CommandNotFound(string command) => $"{command}: 명령을 찾을 수 없습니다";

    public override string CommandNotExecutable(string command) => $"{command}: 실행할 수 없습니다";
}
