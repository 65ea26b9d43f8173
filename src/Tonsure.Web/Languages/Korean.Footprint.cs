using Tonsure.Accounting;

namespace Tonsure.Web.Languages;

/// <content>What is said of the ledger.</content>
internal sealed partial class Korean
{
    public override string FootprintName => "발자국";
    public override string FootprintTitle => "발자국";
    public override string AskLedger => "장부에 묻기";
    public override string SumBy => "합산 기준";
    public override string SeeActivities => "이 합계를 이루는 활동 →";
    public override string NothingFiltered => "장부에 이 조건에 맞는 것이 없습니다.";
    public override string NothingFilteredMend => "조건을 하나 빼 보세요.";
    public override string ShowEverything => "전부 보기";
    public override string LedgerEmpty => "아직 측정한 것이 없습니다.";
    public override string LedgerEmptyMend =>
        "-- 뒤에 명령을 넣거나, 함께 온 작은 모델을 학습시켜 보세요. 끝나면 측정한 것이 여기에 나옵니다.";

    public override string UnknownBy(string typed) => $"“{typed}” 기준의 합계는 없습니다.";

    public override string SumsBy(string key) => $"{key}별";

    public override string EmissionsByDay => "날마다의 배출과 그때 쓴 전력의 탄소집약도";
    public override string EmissionsByHour => "시간마다의 배출과 그때 쓴 전력의 탄소집약도";

    public override string OverTimeDescription(int count, string from, string until) =>
        $"{from}부터 {until} UTC까지 {count}개 구간의 배출을 막대로 그렸습니다. 아래 띠는 쓴 전력의 탄소집약도입니다. 값은 아래 표에 있습니다.";

    public override string OfThemUncovered(long count) => $"{count}개 미확인";

    public override string NotAName(string name, int longest) =>
        $"{name}: 이름은 {longest}자를 넘거나 NUL을 담을 수 없습니다.";

    public override string NotAnOwner(string typed) =>
        $"“{typed}”은(는) 책임자가 아닙니다. 예: acme/nlp.";

    public override string NegativeSpan => "기간의 끝이 시작보다 앞섭니다.";

    public override string NotAnInstant(string name, string typed) =>
        $"{name} “{typed}”은(는) 날짜도 시각도 아닙니다. 예: 2026-11-25, 2026-11-25T10:00.";

    public override string WithFacility => "냉각과 손실 포함";
    public override string LocationBased => "지역 기반";
    public override string OfHardware => "쓴 하드웨어의 몫";
    public override string SiteAndGrid => "현장과 발전";

    public override string ShareOfEnergy(string percent) => $"에너지의 {percent}";

    public override string ShareOfActivities(string percent) => $"활동의 {percent}";

    public override string WorstIs(string grade) => $"가장 낮은 것은 {grade}";

    public override string LikeDriving(string kilometres, string bounds, string source) =>
        $"내재 탄소까지 합치면 보통 승용차가 {kilometres} 달릴 때의 배출과 같습니다({bounds}, {source}).";

    public override string CoverageTitle => "근거의 비율";
    public override string ByEnergy => "에너지 기준";
    public override string ByActivities => "활동 수 기준";
    public override string CoverageByEnergy => "에너지 기준 근거";
    public override string CoverageByActivities => "활동 수 기준 근거";
    public override string WhatItMeans => "뜻";

    public override string UncoveredActivities(long count) =>
        $"에너지를 알 수 없는 활동 {count}건은 여기에 셀 뿐 합계에는 없습니다.";

    public override string ActivitiesName => "활동";
    public override string ActivitiesTitle => "활동, 새것부터";

    public override string OlderActivities(int count) => $"이 {count}개보다 오래된 것 →";

    public override string LostPlace => "목록에서 자리를 잃었습니다.";
    public override string Lasted => "걸린 시간";
    public override string ActivityName => "활동";

    public override string NoSuchActivity(string id) =>
        $"활동 “{id}”은(는) 장부에 없습니다. 처음부터 없었거나 다른 것으로 대체되었습니다.";

    public override string NoSuchActivityMend => "활동 목록에서 찾아보세요.";
    public override string HowWeKnow => "어떻게 아는가";
    public override string HowWeKnowLead =>
        "값마다 인자를 넣은 식입니다. 모든 셈은 정수로 하고 한 번만 반올림하므로 다시 셈하면 같은 값이 나옵니다.";
    public override string HoursAddUp => "표의 시간별 배출을 더하면 전체와 정확히 같습니다.";
    public override string HourByHour => "시간별";
    public override string Facts => "장부에 남은 사실";
    public override string AmendHint => "잘못은 id로 고칩니다. 덮어쓰는 것은 없습니다:";
    public override string FormulaDeclared => "다른 이가 신고한 탄소";
    public override string FormulaFacility => "IT 에너지 × 사이트의 PUE";
    public override string FormulaFacilityKnown => "시설에서 잰 값";
    public override string FormulaCarbon => "시간별 합: 시설 에너지 × 그 시간 구역의 탄소집약도";
    public override string FormulaEmbodied => "잡아 둔 장치·시간 × 장치·시간당 내재 탄소";
    public override string FormulaWater => "IT 에너지 × 현장의 물 + 시설 에너지 × 발전의 물";

    public override string SumOfHours(int hours, string energy, string mean) =>
        $"아래 {hours}시간: {energy} × 평균 {mean}";

    public override string ThreadHours => "스레드·시간";
    public override string AcceleratorHours => "가속기·시간";
    public override string KindOfWork => "작업의 종류";
    public override string Method => "에너지의 근거";
    public override string IntensityFrom => "기본 집약도의 출처";
    public override string Reason => "사유";
    public override string RecordedBy => "기록한 것";
    public override string Complete => "완결";
    public override string CutShort => "아니요: 측정이 끊겨 복구했습니다";

    public override string Kind(ActivityKind kind) =>
        kind switch
        {
            ActivityKind.Design => "설계",
            ActivityKind.DataCollection => "자료 수집",
            ActivityKind.DataPreparation => "자료 준비",
            ActivityKind.Training => "학습",
            ActivityKind.FineTuning => "미세 조정",
            ActivityKind.Validation => "검증",
            ActivityKind.Deployment => "배포",
            ActivityKind.Inference => "추론",
            _ => "그 밖",
        };
}
