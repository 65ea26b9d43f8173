using System.Globalization;
using Tonsure.Adapters.Planning;

namespace Tonsure.Cli.Languages;

/// <content>What is said of policies, audits and the files of a plan.</content>
internal sealed partial class Korean
{
    public override string OptionForecast =>
        "--history와 함께: 첫 제출 뒤는 모르는 것으로 보고 파일에서 낸 예보를 씁니다.";
    public override string OptionPlanBasis =>
        "파일이 세는 것: average(평균) 또는 marginal(한계). 한계 값의 빈 시간은 평균으로 채우지 않습니다.";
    public override string OptionIssuedForecast =>
        "정책이 실제로 발표되었던 예보로 계획합니다: CSV(zone,kind,issue_index,lead_hour,utc_hour,actual,forecast)의 예보, 파일을 안 쓰면 출처에 물었을 때 저장된 예보. --history에서 배운 예보와 섞습니다.";
    public override string ExpectedOneOutlook => "발표된 예보와 --perfect-forecasts 가운데 하나만";
    public override string OptionPerfect => "예보로 계획하는 정책이 실제 값을 미리 봅니다.";
    public override string ExpectedMarginalHistory => "average, 또는 한계 집약도가 담긴 --history";
    public override string ExpectedPicture => ".svg 또는 .html로 끝나는 파일";
    public override string PlanTooLongMend => "작업을 제출 시각으로 나누세요";
    public override string PlanCutShort =>
        "일찍 멈췄습니다. 그때까지 가장 나은 계획이며 하한은 유효합니다";
    public override string ArgumentPlan => "계획의 ID 또는 그 앞부분. 없으면 가장 새것.";
    public override string NoPlanKept => "남긴 계획이 없습니다";
    public override string NoPlanKeptMend => "tonsure plan이 계획마다 남기고 ID를 보여 줍니다";
    public override string AuditPlanned => "계획";
    public override string AuditReal => "실제";
    public override string AuditBest => "사후 최선";
    public override string ReplayPolicy => "정책";
    public override string ReplaySaved => "절감";
    public override string ReplayCaptured => "가능한 절감 가운데";
    public override string ReplayDelay => "평균 지연";
    public override string ReplaySuspensions => "중단";
    public override string ReplayMissed => "마감 놓침";
    public override string ReplayCost => "전력 비용";
    public override string PlanFileMend => "필드는 tonsure plan --help에 있습니다";

    public override string ExpectedPlanFigure(double most) =>
        $"0부터 {most.ToString("N0", CultureInfo.InvariantCulture)}까지의 수";

    public override string PlanTooLong(string path, int years) =>
        $"{path}: 첫 제출부터 마지막 마감까지 {years}년이 넘습니다";

    public override string NoSuchPlan(string typed, int found) =>
        found == 0
            ? $"'{typed}'(으)로 시작하는 계획이 없습니다"
            : $"'{typed}'(으)로 시작하는 계획이 {found}개입니다";

    public override string AuditHead(string id, int compared, int jobs) =>
        $"계획 {id}: 작업 {jobs}개 가운데 {compared}개를 견줄 수 있습니다(장부에 실행 ID나 대상이 작업 ID와 같은 실행이 있어야 합니다)";

    public override string AuditSaved(
        string saved,
        string real,
        string atOnce,
        string planned,
        string best
    ) => $"실제 절감 {saved}: 즉시 실행 {atOnce} 대신 {real}. 계획 {planned}, 사후 최선 {best}";

    public override string ReplayHead(int jobs, int leftOut, string forecasts) =>
        (
            leftOut == 0
                ? $"정책마다 작업 {jobs}개"
                : $"정책마다 작업 {jobs}개, {leftOut}개는 뺐습니다"
        ) + $". 예보: {Outlook(forecasts)}";

    public override string Outlook(string forecasts) =>
        forecasts switch
        {
            "perfect" => "실제 값",
            "learnt" => "기록에서 배운 것",
            "issued" => "발표된 것",
            _ => "발표된 것과 기록에서 배운 것",
        };

    public override string NoIssuedForecast(string zone, string? path) =>
        path is null
            ? $"그때의 {zone} 예보가 저장되어 있지 않습니다"
            : $"{path}에 {zone} 예보가 없습니다";

    public override string IssuedForecastMend(string header) => $"첫 줄은 {header}입니다";

    public override string PlanFile(PlanFileException file) =>
        (file.Line > 0 ? $"{file.Path} {file.Line}행: " : $"{file.Path}: ")
        + file.Problem switch
        {
            PlanFileProblem.Unreadable => $"읽을 수 없습니다: {file.Value}",
            PlanFileProblem.Malformed => "표도 목록도 아닙니다",
            PlanFileProblem.Empty => "내용이 없습니다",
            PlanFileProblem.UnknownField =>
                $"'{file.Field}'은(는) 모르는 이름입니다. 가까운 이름: {file.Expected}",
            PlanFileProblem.Missing => file.Expected.Length > 0
                ? $"{file.Expected} 가운데 하나가 필요합니다"
                : $"'{file.Field}'이(가) 필요합니다",
            PlanFileProblem.Both => $"{file.Expected} 가운데 하나만 쓰세요",
            PlanFileProblem.NotANumber => $"'{file.Field}'이(가) 수가 아닙니다: '{file.Value}'",
            PlanFileProblem.TooSmall =>
                $"'{file.Field}'은(는) {file.Expected} 이상이어야 합니다: {file.Value}",
            PlanFileProblem.TooLarge =>
                $"'{file.Field}'은(는) {file.Expected} 이하여야 합니다: {file.Value}",
            PlanFileProblem.NotAWord =>
                $"'{file.Field}'은(는) {file.Expected} 가운데 하나입니다: '{file.Value}'",
            PlanFileProblem.NotAnInstant =>
                $"'{file.Field}'은(는) 2026-01-01T00:00:00Z 같은 시각입니다: '{file.Value}'",
            PlanFileProblem.SameId => $"ID '{file.Value}'이(가) 두 번 나옵니다",
            PlanFileProblem.NotAZone =>
                $"'{file.Field}'은(는) {file.Expected} 같은 구역입니다: '{file.Value}'",
            PlanFileProblem.NotAnOwner =>
                $"'{file.Field}'은(는) {file.Expected} 같은 소유자입니다: '{file.Value}'",
            PlanFileProblem.NotACurve =>
                $"'{file.Field}'은(는) {file.Expected} 같은 오름차순 곡선입니다: '{file.Value}'",
            PlanFileProblem.NotADay =>
                $"'{file.Field}'에 수가 {file.Value}개입니다. 하나 또는 24개여야 합니다",
            _ => throw new ArgumentOutOfRangeException(nameof(file), file.Problem, "no problem"),
        };
}
