using Tonsure.Accounting;
using Tonsure.Disclosing.Documents;

namespace Tonsure.Cli.Languages;

/// <content>The words of disclosures that people read.</content>
internal sealed partial class Korean
{
    public override string Disclosed(DisclosureWord word) =>
        word switch
        {
            DisclosureWord.Title => "발자국 공개",
            DisclosureWord.Span => "기간",
            DisclosureWord.Digest => "명세서",
            DisclosureWord.Summary => "값",
            DisclosureWord.LifeCycle => "생애 단계별",
            DisclosureWord.Places => "장소·연도별",
            DisclosureWord.Evidence => "근거",
            DisclosureWord.Hardware => "하드웨어와 작업량",
            DisclosureWord.Boundary => "포함한 것과 포함하지 않은 것",
            DisclosureWord.Methods => "방법과 계수",
            DisclosureWord.Exact => "정확한 값",
            DisclosureWord.Check => "누구나 확인하는 법",
            DisclosureWord.Figure => "항목",
            DisclosureWord.Value => "값",
            DisclosureWord.Bounds => "90 % 구간",
            DisclosureWord.Stage => "단계",
            DisclosureWord.Runs => "실행",
            DisclosureWord.Place => "장소",
            DisclosureWord.Grade => "근거",
            DisclosureWord.ShareOfEnergy => "에너지 비율",
            DisclosureWord.ShareOfActivities => "활동 비율",
            DisclosureWord.Method => "방법",
            DisclosureWord.Activities => "활동",
            DisclosureWord.Source => "출처",
            DisclosureWord.Zone => "전력망 구역",
            DisclosureWord.Hours => "시간",
            DisclosureWord.Licence => "라이선스",
            DisclosureWord.Item => "항목",
            DisclosureWord.Amount => "양",
            DisclosureWord.Whole => "전체",
            DisclosureWord.Unknown => "모름",
            DisclosureWord.ActiveTime => "실행 시간(하나라도 돈 시간)",
            DisclosureWord.Threads => "예약한 하드웨어 스레드(최대)",
            DisclosureWord.ThreadHours => "스레드 시간",
            DisclosureWord.AcceleratorHours => "가속기 시간",
            DisclosureWord.Flop => "부동소수점 연산",
            DisclosureWord.InputTokens => "읽은 토큰",
            DisclosureWord.OutputTokens => "쓴 토큰",
            DisclosureWord.Includes =>
                "시설 계량기에서 본 에너지(장비 × PUE), 발전의 전 과정을 포함한 전력, 예약한 하드웨어의 내재 탄소, 현장과 발전에 쓴 물을 더합니다. 실패한 실행과 탐색 실행도 넣습니다.",
            DisclosureWord.Excludes =>
                "현장 밖 네트워크, 사용자의 기기, 건물, 사람은 넣지 않습니다. 측정에 쓴 에너지는 원장의 tonsure라는 대상에 따로 있습니다.",
            DisclosureWord.MarketBased =>
                "배출은 위치 기반입니다. 시장 기반 배출은 계약을 들이지 않아 알 수 없습니다. 상쇄는 빼지 않습니다.",
            DisclosureWord.HowToCheck =>
                "이 다이제스트의 서명된 명세서와 원장 사본을 받아 tonsure verify STATEMENT --recompute LEDGER를 돌리면 모든 값을 바이트까지 똑같이 다시 계산하고, 다르면 어디가 다른지 알려 줍니다.",
            DisclosureWord.ChartBounds => "선은 90 % 구간",
            _ => throw new ArgumentOutOfRangeException(nameof(word), word, "no word"),
        };

    public override string Disclosed(FigureName figure) =>
        figure switch
        {
            FigureName.FacilityEnergy => "에너지(시설)",
            FigureName.ItEnergy => "에너지(장비)",
            FigureName.LocationBased => "배출(위치 기반)",
            FigureName.Embodied => "내재 탄소",
            FigureName.Water => "물",
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "no figure"),
        };

    public override string Stage(ActivityKind kind) =>
        kind switch
        {
            ActivityKind.Design => "설계",
            ActivityKind.DataCollection => "데이터 수집",
            ActivityKind.DataPreparation => "데이터 준비",
            ActivityKind.Training => "학습",
            ActivityKind.FineTuning => "미세 조정",
            ActivityKind.Validation => "검증",
            ActivityKind.Deployment => "배포",
            ActivityKind.Inference => "추론",
            _ => "기타",
        };

    public override string DisclosedRuns(long runs, long incomplete) =>
        $"실행 {runs}개" + (incomplete == 0 ? "." : $"(측정이 끊긴 것 {incomplete}개).");

    public override string DisclosedUncovered(long activities, long all, string reasons) =>
        activities == 0
            ? $"활동 {all}개에 모두 값이 있습니다."
            : $"활동 {all}개 가운데 {activities}개는 값이 없어 위에 들어 있지 않습니다: {reasons}.";
}
