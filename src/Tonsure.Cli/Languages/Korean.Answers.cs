using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Cli.Languages;

// Reports, places, the doctor, the ledger and errors.
internal sealed partial class Korean
{
    public override string NothingYet => "장부가 비어 있습니다. 채우려면: tonsure run -- 명령";
    public override string Total => "합계";

    public override string Key(FootprintKey key) =>
        key switch
        {
            FootprintKey.Owner => "책임자",
            FootprintKey.Run => "실행",
            FootprintKey.Site => "사이트",
            FootprintKey.Day => "날짜",
            FootprintKey.Hour => "시각",
            FootprintKey.Evidence => "근거",
            _ => "대상",
        };

    public override string Activities => "활동";
    public override string Evidence => "근거";
    public override string Coverage => "근거 비율";
    public override string CoverageByEnergy => "에너지 기준";
    public override string CoverageByActivities => "활동 기준";

    public override string UncoveredActivities(long count) =>
        $"활동 {count}건은 에너지를 알 수 없어 어느 합계에도 없습니다";

    public override string FacilityEnergyShown(string itEnergy) =>
        $"에너지는 냉각과 손실을 포함한 시설의 값입니다. 장비만은 {itEnergy}";

    public override string DaysAreUtc => "날짜와 시각은 UTC입니다. 다른 시간대는 --tz";

    public override string Zone => "구역";
    public override string Name => "이름";
    public override string Country => "국가";
    public override string Intensity => "g CO₂e/kWh";
    public override string Bounds => "범위";
    public override string Imputed => "채운 값";
    public override string Source => "출처";
    public override string Licence => "이용 허락";
    public override string Month => "월";
    public override string Site => "사이트";
    public override string Place => "위치";
    public override string CleanestHours => "하루 안에 가장 깨끗한 시간";
    public override string HourOfDayUtc => "하루 중 시각, UTC";

    public override string OnlyYearly(string zone) => $"{zone}은(는) 연평균만 있습니다";

    public override string AttributionLine =>
        "구역별 수치는 Electricity Maps 자료(ODbL 1.0)에서, 국가별 수치는 Our World in Data의 Ember 자료(CC BY 4.0)에서 얻었습니다";
    public override string MedianOfProvider => "공개되지 않음: 같은 사업자의 중앙값";

    public override string DoctorMachine => "기계";

    public override string DoctorCpu(
        string model,
        string microarchitecture,
        int cpus,
        string allowed
    ) => $"{model} ({microarchitecture}), 스레드 {cpus}개, 허용 {allowed}개";

    public override string DoctorMemory(string gigabytes) => $"메모리 {gigabytes} GB";

    public override string DoctorVirtual => "가상 머신: 호스트의 계수기에 닿지 않습니다";
    public override string DoctorContainer => "컨테이너: 자기 CPU와 메모리만 셉니다";
    public override string DoctorMeters => "계측기";

    public override string DoctorReady(string meter, string devices, string grade) =>
        $"✓ {meter}: {devices} → {grade}";

    public override string DoctorMissing(string meter, string why) => $"✗ {meter}: {why}";

    public override string DoctorMend(string mend) => $"  고치기: {mend}";

    public override string DoctorNotThere(string path) => $"여기에는 없습니다 ({path})";

    public override string DoctorNotAllowed(string path) => $"{path}을(를) 읽을 권한이 없습니다";

    public override string DoctorNotUsable(string path, string detail) =>
        $"{path}을(를) 쓸 수 없습니다 ({detail})";

    public override string DoctorSetAside(string meter, string devices) =>
        $"– {meter}: {devices}, 위에서 이미 셉니다";

    public override string DoctorNotThereMend(string command) =>
        $"그런 하드웨어가 있는 실제 기계라면: {command}. 가상 머신에는 없습니다";

    public override string DoctorNotAllowedMend(string command) =>
        $"{command} (재부팅 전까지. udev나 tmpfiles 규칙으로 유지할 수 있습니다)";

    public override string DoctorHome => "보관 장소";

    public override string DoctorHomeReady(string path) => $"✓ {path}에 쓸 수 있습니다";

    public override string DoctorZone(string zone, string source) => $"✓ {zone}, 출처 {source}";

    public override string DoctorNoZone => "✗ 구역이 설정되지 않아 세계 평균을 씁니다";
    public override string DoctorNoZoneMend =>
        "--zone을 주거나 tonsure.yaml에 'zone: KR'을 넣으세요";

    public override string DoctorGrade(string grade) => $"여기서 잰 실행의 근거 등급: {grade}";

    public override string VerifyClean(
        long segments,
        long baseFiles,
        long activities,
        long inForce
    ) =>
        $"장부는 온전합니다: 조각 {segments}개{(baseFiles > 0 ? $" (압축본 {baseFiles}개)" : "")}, 활동 {activities}건, 유효 {inForce}건";

    public override string VerifyFound(int findings, long segments, long activities) =>
        $"장부가 온전하지 않습니다: 조각 {segments}개, 읽을 수 있는 활동 {activities}건에서 문제 {findings}건";

    public override string Problem(LedgerProblem problem) =>
        problem switch
        {
            LedgerProblem.Corrupt => "파일이 손상되었습니다",
            LedgerProblem.Unreadable => "파일을 읽을 수 없습니다",
            LedgerProblem.UnknownSchema => "파일의 형식을 알 수 없습니다",
            LedgerProblem.DigestMismatch => "내용이 적힌 다이제스트와 다릅니다",
            LedgerProblem.Duplicate => "같은 활동이 다른 파일에도 있어 두 번 셉니다",
            LedgerProblem.SupersedesNothing => "장부에 없는 활동을 대체합니다",
            LedgerProblem.SupersededTwice => "두 활동이 같은 활동을 대체해 둘 다 셉니다",
            LedgerProblem.RuleBroken => "활동이 규칙을 어깁니다",
            _ => "기본 조각의 목록이 손상되었습니다",
        };

    public override string ProblemMend(LedgerProblem problem) =>
        problem switch
        {
            LedgerProblem.Unreadable => "파일을 읽을 수 있게 하세요",
            LedgerProblem.UnknownSchema => "이 파일을 쓴 버전이나 더 새로운 tonsure로 읽으세요",
            LedgerProblem.Duplicate =>
                "두 파일 가운데 하나를 폴더 밖으로 옮기고, 거기에만 있는 것을 다시 넣으세요",
            LedgerProblem.SupersedesNothing => "없어진 활동이 있던 파일을 되살리세요",
            LedgerProblem.SupersededTwice => "tonsure ledger amend로 둘 중 하나를 고치세요",
            LedgerProblem.RuleBroken => "tonsure ledger amend로 그 활동을 고치세요",
            _ => "백업에서 되살리거나 폴더 밖으로 옮기세요. 나머지는 온전합니다",
        };

    public override string VerifyProblem(string path, string problem) => $"{path}: {problem}";

    public override string Amended(string old, string created) =>
        $"{old} 대신 {created}이(가) 유효합니다";

    public override string NoSuchActivity(string id) => $"{id}라는 id의 활동도 실행도 없습니다";

    public override string NothingToAmend =>
        "무엇을 바꿀지 알려 주세요: --owner, --subject, --site, --zone, --kind";

    public override string DemoTraining =>
        "전력망 프로필로 그래디언트 부스팅 모델을 학습시키며 측정합니다:";

    public override string DemoZone(string zone) =>
        $"구역은 {zone}(으)로 봅니다. 다른 구역이면: tonsure demo --zone 구역";

    public override string DemoReport => "이제 장부에는:";
    public override string DemoNext => "다음: tonsure run -- 당신의 명령";

    public override string DemoNoSample(string path) => $"예제 작업이 여기 없습니다: {path}";

    public override string Error => "오류";
    public override string Warning => "경고";
    public override string Mend => "고치기";

    public override string SeeHelp(string command) => $"참고: {command} --help";

    public override string UnknownZone(string typed, string nearest) =>
        $"'{typed}' 구역은 없습니다. 비슷한 것: {nearest}";

    public override string UnknownZoneMend => "tonsure grid zones로 목록을 보세요";

    public override string UnknownSite(string typed, string nearest) =>
        $"'{typed}' 사이트는 없습니다. 비슷한 것: {nearest}";

    public override string UnknownSiteMend =>
        "tonsure sites로 목록을 보세요. 직접 추가하려면 tonsure.yaml";

    public override string BadValue(string option, string typed, string expected) =>
        $"{option} '{typed}': {expected}";

    public override string NegativeInterval(string from, string to) =>
        $"--to {to}이(가) --from {from}보다 뒤가 아닙니다";

    public override string NegativeIntervalMend => "구간은 앞선 시각에서 뒤의 시각으로 갑니다";

    public override string UnknownOption(string typed) => $"{typed} 선택은 없습니다";

    public override string NoCommand => "측정할 명령이 없습니다";
    public override string NoCommandMend => "tonsure run -- 명령 인자, 또는 tonsure run --pid PID";

    public override string NoSuchProcess(int pid) => $"프로세스 {pid}이(가) 없습니다";

    public override string HomeUnusable(string path, string detail) =>
        $"{path}을(를) 쓸 수 없습니다: {detail}";

    public override string HomeUnusableMend =>
        "공간을 비우거나 쓰기 권한을 주거나, TONSURE_HOME을 쓸 수 있는 폴더로 정하세요";

    public override string TableBroken(string path, string detail) =>
        $"함께 배포된 표를 읽을 수 없습니다: {path}: {detail}";

    public override string TableBrokenMend => "프로그램을 다시 풀거나 다시 빌드하세요";

    public override string ConfigurationBroken(string path, int line, string detail) =>
        $"{path} {line}행: {detail}";

    public override string ConfigurationBrokenMend => "그 행을 고치세요";

    public override string SegmentCorrupt(string path, string detail) =>
        $"장부의 조각이 손상되었습니다: {path}: {detail}";

    public override string SegmentCorruptMend(string path) =>
        $"tonsure ledger verify로 모두 확인하세요. {path}을(를) 백업에서 되살리거나 옮겨 두면 나머지는 온전합니다";

    public override string Unexpected(string detail) => $"예상하지 못한 일: {detail}";

    public override string ExpectedDuration => "1s, 500ms 같은 시간이어야 합니다 (10ms에서 5s까지)";
    public override string ExpectedInstant =>
        "2026-11-22 또는 2026-11-22T10:00:00Z 같은 시각이어야 합니다";
    public override string ExpectedTimeZone => "Asia/Seoul 같은 시간대여야 합니다";
    public override string ExpectedOwner => "acme/nlp처럼 글자, 숫자, ._@+- 로 된 경로여야 합니다";
    public override string ExpectedLabel => "key=value 꼴이어야 합니다";

    public override string ExpectedOneOf(string words) => $"다음 중 하나여야 합니다: {words}";

    public override string ExpectedId => "활동이나 실행의 id여야 합니다";
}
