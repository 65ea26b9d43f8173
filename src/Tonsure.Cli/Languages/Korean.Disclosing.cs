namespace Tonsure.Cli.Languages;

/// <content>What is said of disclosures.</content>
internal sealed partial class Korean
{
    public override string DiscloseVerb =>
        "모델이나 소유자의 발자국 전체를 서명해 밝히거나, 밖에서 요구하는 양식으로 씁니다.";
    public override string OptionDiscloseSubject => "공개할 모델, 프로젝트 또는 실행.";
    public override string OptionDiscloseOwner => "공개할 소유자. 그 아래도 모두 포함합니다.";
    public override string OptionPeriod =>
        "연도, 달, 날짜 또는 시작/끝(UTC). 활동은 여기서 자릅니다.";

    public override string OptionAs(string forms) => $"양식: {forms}.";

    public override string OptionOut => "표준 출력 대신 이 파일에 씁니다.";
    public override string OptionSigningKey => "명세서에 서명할 키. 키가 여럿이면 꼭 적습니다.";
    public override string OptionModelVersion => "모델의 판.";
    public override string OptionSupplier => "모델을 공급하는 곳.";
    public override string OptionDownloadLocation => "모델을 내려받는 곳(URI).";
    public override string OptionReleaseTime => "모델 공개 시각.";
    public override string OptionEnergySupplier => "전기를 공급하는 곳.";
    public override string OptionFunctionalUnit => "점수의 기능 단위. 예: request.";
    public override string OptionUnits => "기능 단위의 수.";
    public override string OptionBenchmark => "--benchmark-flop을 잰 추론 벤치마크.";
    public override string OptionBenchmarkFlop => "벤치마크 추론의 부동소수점 연산 수.";
    public override string OptionRecompute =>
        "이 홈의 원장에서 명세서의 값을 다시 계산해 바이트까지 같은지 봅니다.";
    public override string SubjectOrOwner =>
        "disclose에는 --subject와 --owner 가운데 하나가 있어야 합니다";
    public override string SubjectOrOwnerMend =>
        "대상은 tonsure report로, 소유자는 tonsure report --by owner로 볼 수 있습니다";
    public override string ExpectedPeriod =>
        "연도(2026), 달(2026-11), 날짜(2026-11-22) 또는 시작/끝";
    public override string ExpectedLine => "한 줄짜리 글";
    public override string ExpectedUri => "https://example.org/model 같은 절대 URI";
    public override string ExpectedUnits => "2000이나 1e6처럼 1 이상인 정수";
    public override string ExpectedRecordKey => "기록에 서명하는 키(이것은 증인의 키입니다)";
    public override string BenchmarkNeedsBoth => "--benchmark와 --benchmark-flop은 함께 적습니다";

    public override string NothingToDisclose(string name) =>
        $"그 기간의 원장에 '{name}'의 활동이 없습니다";

    public override string NothingToDiscloseMend =>
        "원장에 있는 것은 tonsure report로 볼 수 있습니다";
    public override string NoSigningKey => "명세서에는 서명이 필요한데 키가 없습니다";
    public override string NoSigningKeyMend => "tonsure key new log.example/acme";

    public override string ManySigningKeys(string names) =>
        $"키가 여럿입니다. --key로 하나를 고르세요: {names}";

    public override string Disclosed(string path, string digest) =>
        $"{path}에 썼습니다. 명세서의 다이제스트: {digest}";

    public override string DocumentLacks(string form, string options) =>
        $"{form}에는 원장이 모르는 것이 필요합니다: {options}";

    public override string DocumentOfSubject(string form) =>
        $"{form}은(는) 모델에 관한 양식입니다. --subject로 공개하세요";

    public override string DocumentOfOwner(string form) =>
        $"{form}은(는) 조직에 관한 양식입니다. --owner로 공개하세요";

    public override string DocumentNotKnown(string form, string figure) =>
        $"{form}에는 모르는 값을 적을 수 없는데, 이 값을 모릅니다: {figure}";

    public override string DocumentNotKnownMend =>
        "--as statement, markdown, html은 무엇을 왜 모르는지 적습니다";

    public override string NotAStatement(string path) =>
        $"{path}은(는) 우리 명세서가 아니어서 다시 계산할 것이 없습니다";

    public override string NotAStatementMend => "tonsure disclose --as statement로 만듭니다";

    public override string NoLedgerThere(string home) => $"{home}에 원장이 없습니다";

    public override string NoLedgerThereMend =>
        "--recompute에는 activities/ 위의 폴더인 TONSURE_HOME을 적습니다";
    public override string SignatureUnchecked =>
        "--key가 없어 누가 서명했는지는 보지 않고 값만 확인합니다";
    public override string RecomputeCheck => "다시 계산한 값";
    public override string DifferenceColumn => "곳";
    public override string StatedColumn => "명세서";
    public override string ComputedColumn => "계산";

    public override string MoreDifferences(int count) =>
        $"그 밖에 {count}개. 모두 보려면 --format json";

    public override string DemoDisclosing =>
        "이 학습의 공개 명세서에 서명하고 기록하고 검증하는 중…";

    public override string DemoDisclosed(string folder) =>
        $"공개 자료는 {folder}에 있습니다: statement.json, statement.json.tlog-proof, disclosure.html, 기록";

    public override string DemoRestated => "데모를 다시 돌려 원장에 활동이 늘었음";

    public override string RecomputeWhy(bool isNothing, int differences) =>
        isNothing ? "원장에 이 대상의 활동이 없음"
        : differences == 0 ? ""
        : $"{differences}개 값이 다름";
}
