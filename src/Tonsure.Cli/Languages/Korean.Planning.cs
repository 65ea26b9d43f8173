using Tonsure.Planning;

namespace Tonsure.Cli.Languages;

/// <content>What is said of plans.</content>
internal sealed partial class Korean
{
    public override string Plan =>
        "전력이 가장 깨끗한 곳과 시간에 작업을 놓고, 어떤 계획도 넘을 수 없는 하한을 함께 보입니다.";
    public override string PlanAudit =>
        "계획이 실제로 어떻게 되었는지: 즉시 실행, 계획, 실제, 사후 최선.";
    public override string Replay => "작업 기록에 여러 정책을 돌려 배출량을 견줍니다.";
    public override string OptionJobs =>
        "작업 CSV: id,submitted,work_h,deadline 또는 slack_h,power_w. 더하여 devices, interruptible, migrate, resume_kwh, data_gb, zones, owner, site.";
    public override string OptionSites =>
        "사이트 YAML: {id, zone, pue, capacity, price_per_kwh}의 목록.";
    public override string OptionPlanHistory =>
        "탄소집약도: utc_hour 열과 구역마다 한 열이 있는 CSV(.csv.gz도 가능), g/kWh. 여러 번 쓸 수 있습니다. 기본값: 저장된 값, 예보, 기본 프로필.";
    public override string OptionObjective => "줄일 것: carbon, carbon+price, price.";
    public override string OptionCarbonPrice =>
        "CO₂e 1톤의 가격(사이트의 통화), carbon+price에 씁니다.";
    public override string OptionCap => "계획이 낼 수 있는 최대 배출량(그램), price에 씁니다.";
    public override string OptionTransfer =>
        "1기가바이트를 옮기는 데 드는 에너지(kWh). 기본값: 함께 담긴 계수.";
    public override string OptionReserved => "잡아 둔 장치의 내재 탄소와 대기 전력도 셉니다.";
    public override string OptionSeed => "무작위 선택은 이 수에서 나옵니다.";
    public override string OptionChart => "계획을 그림으로 씁니다: .svg 또는 .html로 끝나는 파일.";
    public override string OptionPolicies => "견줄 정책, 쉼표로 나눕니다. 기본값: 전부.";
    public override string OptionNoKeep => "나중에 점검할 계획으로 남기지 않습니다.";
    public override string PlanJob => "작업";
    public override string PlanStart => "시작(UTC)";
    public override string PlanSite => "사이트";
    public override string PlanCarbon => "배출량";
    public override string PlanAtOnce => "즉시 실행";
    public override string PlanWhy => "이유";
    public override string PlanTimes => "시각은 UTC";

    public override string PlanHead(int jobs, string carbon, string? saving, string baseline) =>
        saving is null
            ? $"작업 {jobs}개: {carbon} CO₂e"
            : $"작업 {jobs}개: {carbon} CO₂e, 제출한 곳에서 바로 돌릴 때({baseline})보다 {saving} 적음";

    public override string PlanBound(string bound, string gap) =>
        $"어떤 계획도 {bound} 아래로 내려갈 수 없습니다. 이 계획은 그 하한에서 {gap} 안에 있습니다";

    public override string PlanBoundOfPrice(string value, string bound, string gap) =>
        $"비용 {value}. 어떤 계획도 {bound} 아래로 내려갈 수 없습니다. 이 계획은 그 하한에서 {gap} 안에 있습니다";

    public override string PlanLeavesOut(int jobs) =>
        $"작업 {jobs}개는 계획할 수 없습니다. 이유는 아래에 있습니다";

    public override string PlanMoreJobs(int jobs) => $"그 밖에 작업 {jobs}개. 전부는 --format json";

    public override string PlanPicture(int jobs) =>
        $"전력망 탄소집약도 위에 놓인 작업 {jobs}개의 계획";

    public override string PlanKept(string id) =>
        $"{id}(으)로 남겼습니다. 나중에: tonsure plan audit {id}";

    public override string StartAt(string start, string site, string carbon, string? baseline) =>
        baseline is null
            ? $"{start} {site}에서 시작: {carbon}"
            : $"{start} {site}에서 시작: {baseline} 대신 {carbon}";

    public override string BaselineElsewhere(string carbon, string site) =>
        $"돌릴 수 있는 첫 사이트 {site}에서 바로 돌릴 때의 {carbon}";

    public override string NextBestCosts(string start, string site, string difference) =>
        $"다음으로 나은 것은 {start} {site}: {difference} 더 나옵니다";

    public override string NextBestSaves(string start, string site, string difference) =>
        $"{start} {site}이(가) {difference} 더 적지만 다른 작업이 차지했습니다";

    public override string Unplanned(UnplannedReason reason) =>
        reason switch
        {
            UnplannedReason.WindowTooShort => "마감 전에 끝낼 수 없습니다",
            UnplannedReason.NoAllowedSite => "돌릴 수 있는 구역에 사이트가 없습니다",
            UnplannedReason.UnknownSite => "제출한 사이트가 사이트 목록에 없습니다",
            UnplannedReason.NoCapacity => "허용된 사이트는 비어 있어도 장치가 모자랍니다",
            UnplannedReason.NoSignal =>
                "돌릴 수 있는 시간 가운데 탄소집약도를 모르는 시간이 너무 많습니다",
            UnplannedReason.Crowded => "필요한 장치를 다른 작업이 쓰고 있습니다",
            UnplannedReason.NoPrice => "가격을 밝힌 허용 사이트가 없습니다",
            _ => "배출 상한 때문에 남은 몫이 없습니다",
        };
}
