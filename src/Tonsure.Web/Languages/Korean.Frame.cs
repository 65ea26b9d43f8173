using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Web.Languages;

/// <content>What stands around every page and in every table.</content>
internal sealed partial class Korean
{
    public override string SkipToContent => "본문으로 건너뛰기";
    public override string Navigation => "페이지";
    public override string FooterTimes => "시각은 UTC입니다.";
    public override string FooterBounds =>
        "값 뒤의 작은 수는 90 % 범위입니다. 알 수 없는 것은 0이 아닙니다.";
    public override string FooterSources =>
        "전력망 값은 Electricity Maps 자료(ODbL 1.0)와 Ember 자료(CC BY 4.0)에서 나왔습니다.";
    public override string Contains => "포함";
    public override string Filter => "거르기";

    public override string RowsShown(int first, int last, int total) =>
        $"{total}개 가운데 {first}–{last}";

    public override string PagesOf(string caption) => $"“{caption}” 페이지";

    public override string Earlier => "이전";
    public override string Later => "다음";

    public override string PageOf(int page, int pages) => $"{pages}쪽 가운데 {page}쪽";

    public override string FilteredBy => "조건";

    public override string RemoveFilter(string name, string value) => $"{name} {value} 조건 빼기";

    public override string Show => "보기";
    public override string From => "부터";
    public override string Until => "전까지";
    public override string ChartAsTable => "그림을 표로";
    public override string KeyValue => "값";
    public override string KeyBounds => "90 % 범위";
    public override string ScaleTitle => "탄소집약도 눈금";
    public override string ScaleDescription =>
        "파랑(0 g CO₂e/kWh)에서 회색(400)을 거쳐 노랑(800 이상)까지.";
    public override string Unknown => "알 수 없음";
    public override string FaultMend => "주소를 고치거나 그 조건을 빼세요.";
    public override string Energy => "에너지";
    public override string ItEnergy => "IT 에너지";
    public override string FacilityEnergy => "시설 에너지";
    public override string Emissions => "배출";
    public override string Embodied => "내재 탄소";
    public override string Water => "물";
    public override string Evidence => "근거";
    public override string Activities => "활동";
    public override string Bounds => "90 % 범위";
    public override string Intensity => "탄소집약도";
    public override string WhereFrom => "종류";
    public override string Start => "시작";
    public override string Time => "시각";
    public override string Source => "출처";
    public override string Zone => "구역";
    public override string Name => "이름";
    public override string Component => "부품";
    public override string TroubleName => "문제";
    public override string TroubleTitle => "이 페이지를 보일 수 없습니다";
    public override string NoSuchPage => "그런 페이지가 없습니다";

    public override string NoSuchPageWhat(string path) => $"여기에는 {path}이(가) 없습니다.";

    public override string NoSuchPageMend => "있는 페이지는 위에 있습니다.";

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

    public override string GradeMeaning(EvidenceGrade grade) =>
        grade switch
        {
            EvidenceGrade.Measured => "계수기와 관측한 시간",
            EvidenceGrade.Calibrated => "이 기계의 벽면 전력으로 보정한 계수기나 모형",
            EvidenceGrade.Modelled => "이 하드웨어의 모형, 또는 전력망의 예보나 프로필",
            EvidenceGrade.Declared => "다른 이가 밝힌 값",
            EvidenceGrade.Proxy => "구역·국가·세계의 연평균",
            _ => "알 수 없음. 사유가 있는 줄이며 0이 아닙니다",
        };

    public override string Tier(IntensityTier tier) =>
        tier switch
        {
            IntensityTier.Observed => "관측",
            IntensityTier.Forecast => "예보",
            IntensityTier.Profile => "프로필",
            IntensityTier.ZoneYear => "구역 연평균",
            IntensityTier.Country => "국가 연평균",
            _ => "세계 연평균",
        };

    public override string Key(FootprintKey key) =>
        key switch
        {
            FootprintKey.Subject => "대상",
            FootprintKey.Owner => "책임자",
            FootprintKey.Site => "사이트",
            FootprintKey.Run => "실행",
            FootprintKey.Day => "날짜",
            FootprintKey.Hour => "시각",
            FootprintKey.Evidence => "근거",
            _ => "전체",
        };

    public override string FilterName(string parameter) =>
        parameter switch
        {
            "subject" => "대상",
            "owner" => "책임자",
            "site" => "사이트",
            "run" => "실행",
            "from" => "부터",
            "to" => "전까지",
            _ => parameter,
        };
}
