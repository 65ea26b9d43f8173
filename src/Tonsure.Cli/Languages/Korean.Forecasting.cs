using Tonsure.Grid.Forecasting;

namespace Tonsure.Cli.Languages;

/// <content>What is said of forecasts.</content>
internal sealed partial class Korean
{
    public override string GridForecast => "구역의 앞으로 96시간과 가장 깨끗한 구간.";
    public override string GridBacktest =>
        "예보가 얼마나 맞는지: 전력망 13곳의 반년치 예보를 되풀이하고 CarbonCast와 나란히 보입니다.";
    public override string OptionHistory =>
        "관측값: utc_hour 열과 구역마다 한 열이 있는 CSV(.csv.gz도 가능), 전과정 g/kWh. 여러 번 쓸 수 있습니다.";
    public override string OptionAt =>
        "이 시각에 예보를 냅니다. 그 뒤의 시간은 보지 않습니다. 기본값: 지금.";
    public override string OptionWindow => "가장 깨끗한 구간의 길이(시간).";
    public override string OptionBacktestData => "grid/와 forecast/가 있는 폴더.";
    public override string OptionDelay => "발표 지연: 예보 시점에 아직 모르는 직전 시간의 수.";
    public override string HistoryMend =>
        "첫 줄은 utc_hour와 구역마다 한 열, 그 아래 한 시간에 한 줄입니다: 2026-01-01T00,412.3";
    public override string BacktestDataMend =>
        "grid/ci_lifecycle_average_*.csv.gz와 forecast/carboncast_96h_dayahead_2021H2.csv.gz가 있는 폴더를 적으세요";
    public override string Backtesting => "검증";
    public override string ErrorOfHours => "오차(MAPE)";
    public override string AllDays => "전체";
    public override string IntervalCovers => "90 % 구간 포함";
    public override string Captured => "얻은 절감";
    public override string PlannedOnce => "한 번 계획";
    public override string PlannedDaily => "매일";
    public override string PlannedHourly => "매시간";
    public override string Blended => "혼합";
    public override string PeersError => "CarbonCast 오차";
    public override string PeersDaily => "CarbonCast 매일";
    public override string HoursFrom => "여섯 시간의 시작";

    public override string ExpectedDelay(int longest) => $"0부터 {longest}까지의 정수 시간";

    public override string ExpectedWindow(int longest) => $"1부터 {longest}까지의 정수 시간";

    public override string HistoryLacks(string files, string zone, string nearest) =>
        $"{files}: {zone} 열이 없습니다. 가까운 이름: {nearest}";

    public override string HistoryOfNoUse(string zone, string from, string until) =>
        $"{zone}의 관측값({from}부터 {until}까지)에 예보 직전 4주가 없어 기본 프로필을 보입니다";

    public override string ForecastHead(string issue) => $"{issue}부터 96시간";

    public override string BlendedWith(string source, string shares, int issues) =>
        issues == 0
            ? $"{source}의 예보와 반씩 섞음(견줄 지난 예보가 저장되어 있지 않음)"
            : $"{source}의 예보와 섞음. 하루째부터 차례로 비중 {shares}, 지난 예보 {issues}개로 견줌";

    public override string MadeFrom(ForecastBasis basis) =>
        basis switch
        {
            ForecastBasis.Own => "자체 관측값으로 낸 예보",
            ForecastBasis.Pooled => "다른 구역들의 모델이 최근 몇 주를 보고 낸 예보",
            _ => "프로필, 관측값 없음",
        };

    public override string KnownUntil(string hour) => $"{hour}까지 관측";

    public override string CleanestWindow(
        int hours,
        string start,
        string figure,
        string bounds,
        string savingPercent
    ) =>
        $"▔ 가장 깨끗한 {hours}시간: {start}부터  {figure}  {bounds}  (지금보다 −{savingPercent} %)";

    public override string BacktestHead(int grids, int issues, string from, int delay) =>
        $"전력망 {grids}곳 · {from}부터 하루 한 번 예보 {issues}회 · 전과정 · 발표 지연 {delay}시간";

    public override string LeadDay(int day) => $"{day}일째";

    public override string BothBlended(string mape) => $"둘의 혼합 (오차 {mape} %)";

    public override string BacktestLeftOut(string zones) =>
        $"같은 값이 시간의 5분의 1 넘게 되풀이되어 뺀 구역: {zones}";

    public override string BacktestUnseen(
        int zones,
        int folds,
        string capture,
        string climatology,
        string least
    ) =>
        $"학습한 적 없는 구역: 2022년 {zones}곳, 구역별 {folds}겹 교차: 매일 계획 {capture}, 요일·시각 평균 {climatology}. 가장 적은 절감: {least}";

    public override string BacktestHow(string oracle) =>
        $"얻은 절감: 미래를 알 때의 절감({oracle} %) 가운데 계획이 지킨 몫. 72시간 안의 중단 가능한 12시간 작업을 바로 실행할 때와 견준, 전력망들의 평균";

    public override string BacktestTook(string seconds, int cores) =>
        $"코어 {cores}개로 {seconds}초";
}
