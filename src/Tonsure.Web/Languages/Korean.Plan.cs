namespace Tonsure.Web.Languages;

/// <content>What is said of plans.</content>
internal sealed partial class Korean
{
    public override string PlanName => "계획";
    public override string PlanTitle => "작업 계획";
    public override string PlanLead =>
        "전력이 가장 깨끗한 곳과 때에 작업을 놓고, 어떤 계획도 넘을 수 없는 하한을 함께 보입니다. 작업을 시작하지도, 다른 곳에 보내지도 않습니다.";
    public override string GiveQueue => "작업 목록 주기";
    public override string JobsLegend => "작업";
    public override string JobsFile => "파일(CSV 또는 YAML)";
    public override string OrWrite => "또는 여기에 쓰기";
    public override string JobsHelp =>
        "id, submitted, work_h, deadline 또는 slack_h, power_w. 더하여 devices, interruptible, migrate, resume_kwh, data_gb, zones, owner, site.";
    public override string SitesLegend => "사이트";
    public override string SitesFile => "파일(YAML 또는 CSV)";
    public override string SitesHelp => "id, zone. 더하여 pue, capacity(장치 수), price_per_kwh.";
    public override string PlanIt => "계획하기";
    public override string PlanExample => "예시";
    public override string PlanExampleLead => "두 부분을 위의 칸에 붙여 넣으세요.";
    public override string PlanInTerminal => "터미널에서는 계획을 남기고 나중에 점검합니다:";
    public override string PlanGone => "이 계획은 없습니다";
    public override string PlanGoneWhat => "서버는 최근의 목록만 지니며, 끝나면 모두 잊습니다.";
    public override string PlanGoneMend => "작업 목록을 다시 주세요.";
    public override string PlannedTitle => "놓인 작업";
    public override string PlanAgain => "고친 목록 주기";
    public override string ForeignForm => "이 서버의 양식이 아니거나 너무 오래되었습니다.";
    public override string ForeignFormMend => "이 페이지에서 다시 보내세요.";

    public override string NoQueue(string part) => $"{part}: 준 것이 없습니다.";

    public override string NoQueueMend => "파일을 고르거나 칸에 쓰세요.";

    public override string NoText(string part) => $"{part}: UTF-8 글이 아닙니다.";

    public override string JobsPlanned(int planned, int all) => $"작업 {all}개 가운데 {planned}개";

    public override string Saving => "절감";

    public override string AgainstAtOnce(string mass) => $"제출한 곳에서 바로 돌릴 때({mass})보다";

    public override string Bound => "하한";

    public override string BoundMeaning(string gap) =>
        $"어떤 계획도 이보다 적을 수 없고, 이 계획은 {gap} 안에 있습니다";

    public override string WorstHours => "계획에 쓴 시간의 근거";
    public override string WithoutWhatIf => "주어진 대로";
    public override string WhatIf => "만약";
    public override string DeadlineShift => "마감이 늦어진다면(시간)";
    public override string CapacityFactor => "용량이 몇 배라면";
    public override string OnlySites => "이 사이트만";
    public override string PlanAnew => "다시 계획";
    public override string AsGiven => "주어진 대로";
    public override string SameAsBefore => "변화 없음";

    public override string LessThanBefore(string mass) => $"이 계획이 {mass} 적음";

    public override string MoreThanBefore(string mass) => $"이 계획이 {mass} 많음";

    public override string PlanPicture(int jobs) => $"탄소집약도 위에 놓인 작업 {jobs}개";

    public override string PlanPictureDescription(string from, string until, int sites) =>
        $"{from}부터 {until} UTC까지: 사이트마다 탄소집약도 띠가 있고(쓰인 곳 {sites}), 그 아래 막대가 작업이 도는 때입니다. 값은 아래 표에 있습니다.";

    public override string KeyJob => "작업 실행";
    public override string PlanNotKept =>
        "이 계획은 남기지 않습니다. 남겨서 점검하려면 터미널에서 계획하세요.";
    public override string Job => "작업";
    public override string Jobs => "작업";
    public override string AtOnce => "즉시 실행";
    public override string Why => "이유";

    public override string MoreJobs(int jobs) => $"그 밖에 {jobs}개는 표에";

    public override string FileName(string file) =>
        file switch
        {
            "jobs" => "작업",
            "sites" => "사이트",
            _ => file,
        };

    public override string RefusedAt(string file, int line, string what) =>
        line > 0 ? $"{file} {line}번째 줄: {what}" : $"{file}: {what}";
}
