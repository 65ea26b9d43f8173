using Tonsure.Cli.Lint;
using Tonsure.Disclosing.Lint;

namespace Tonsure.Cli.Languages;

/// <content>What is said of documents of anybody's.</content>
internal sealed partial class Korean
{
    public override string LintVerb =>
        "누가 낸 공시든 검사합니다: 공식 스키마에 맞는지, 그다음 있을 수 있는 수치인지.";
    public override string ArgumentLinted =>
        "CycloneDX, SPDX 3, 모델 카드, SCI, EU AI Act, ESRS E1 또는 진술. -는 표준 입력.";
    public override string OptionLintFormat =>
        "table, json, csv 또는 코드 호스트가 줄 옆에 보여 주는 sarif.";
    public override string LintNoFormat => "모르는 형식";
    public override string LintWhere => "위치";
    public override string LintWhy => "이유";

    public override string LintSeverityName(LintSeverity severity) =>
        severity == LintSeverity.Error ? "오류" : "경고";

    public override string LintLine(int line) => $"{line}행";

    public override string LintHead(string file, string format, int errors, int warnings) =>
        errors + warnings == 0
            ? $"{file}: {format}, 문제 없음"
            : $"{file}: {format}, 오류 {errors}개, 경고 {warnings}개";

    public override string LintRuleName(LintRule rule) =>
        rule switch
        {
            LintRule.Syntax => "문서는 한 가지로만 읽힙니다",
            LintRule.KnownFormat => "문서는 아는 형식입니다",
            LintRule.KnownVersion => "문서의 판에 맞는 스키마가 있습니다",
            LintRule.Schema => "문서는 공식 스키마에 맞습니다",
            LintRule.Negative => "0보다 작은 양은 없습니다",
            LintRule.ImpliedIntensity =>
                $"배출량 ÷ 에너지는 전력에서 나올 수 있는 {LintNumbers.Least}~{LintNumbers.Most} g/kWh입니다",
            LintRule.PartsSum => "부분을 더하면 전체입니다",
            LintRule.Providers => "에너지를 공급한 곳이 있습니다",
            LintRule.Mandatory => "프로파일이 요구하는 필드가 있습니다",
            LintRule.DevicePower => "장치는 제조사가 밝힌 최대 전력을 넘지 않습니다",
            LintRule.ComputeEnergy => "에너지는 연산에 충분합니다",
            LintRule.Score => "점수는 제 부분에서 나옵니다",
            LintRule.PlainNumber => "허브는 수를 뜻한 대로 읽습니다",
            LintRule.AnyFigure => "에너지나 배출량 수치가 있습니다",
            LintRule.BoundaryStated => "수치에 무엇이 들었는지 밝힙니다",
            LintRule.UncertaintyStated => "수치를 얼마나 아는지 밝힙니다",
            _ => "장치가 쓰는 전력을 밝힙니다",
        };

    public override string LintReason(Finding finding) =>
        finding switch
        {
            Finding.NotJson => "누구나 같게 읽는 JSON이 아닙니다",
            Finding.NotYaml => "본문 앞의 YAML을 읽을 수 없습니다",
            Finding.TooLarge large => $"{large.Most >> 20} MiB가 넘습니다. 공시가 아닙니다",
            Finding.UnknownFormat => "여기서 아는 형식이 아닙니다",
            Finding.UnknownVersion version =>
                $"{version.Name}의 스키마가 없습니다. 있는 것: {string.Join(", ", version.Known)}",
            Finding.NotValid { Error: var error } => SchemaReason(error),
            Finding.Negative negative =>
                $"{LintNumbers.Text(negative.Value, negative.Unit)}: 0보다 작습니다",
            Finding.NoGrid grid => GridReason(grid),
            Finding.NotTheSum sum =>
                $"부분 {sum.Count}개의 합은 {LintNumbers.Text(sum.Parts, sum.Unit)}, 전체는 {LintNumbers.Text(sum.Whole, sum.Unit)}입니다",
            Finding.NoProviders => "에너지를 공급한 곳이 하나도 없습니다",
            Finding.Missing missing =>
                $"{missing.Field} 필드가 없습니다. 스키마는 아니어도 AI 프로파일이 요구합니다",
            Finding.TooMuchPower power => power.IsImplied
                ? $"에너지 ÷ 장치 시간이 장치마다 {LintNumbers.Text(power.Watts, LintUnit.Watt)}입니다. {power.Device} 한 대는 서버와 시설까지 쳐도 {LintNumbers.Text(power.Most, LintUnit.Watt)}를 넘지 않습니다"
                : $"장치마다 {LintNumbers.Text(power.Watts, LintUnit.Watt)}: {power.Device} 한 대는 {LintNumbers.Text(power.Most, LintUnit.Watt)}를 넘지 않습니다",
            Finding.TooLittleEnergy little =>
                $"{LintNumbers.Text(little.Operations, LintUnit.Operation)}에는 {little.Device}로도 {LintNumbers.Text(little.Least, LintUnit.KilowattHour)} 이상이 드는데 {LintNumbers.Text(little.Energy, LintUnit.KilowattHour)}라고 했습니다",
            Finding.WrongScore score => ScoreReason(score),
            Finding.NotPlain plain => plain.Read.Length == 0
                ? $"'{plain.Written}': 허브가 수로 읽지 못합니다"
                : $"'{plain.Written}': 허브는 {plain.Read} g으로 읽습니다",
            Finding.Unsaid { What: LintRule.AnyFigure } => "에너지나 배출량 수치가 없습니다",
            Finding.Unsaid { What: LintRule.BoundaryStated } =>
                "장치, 서버, 시설 가운데 무엇의 수치인지 밝히지 않았습니다",
            Finding.Unsaid { What: LintRule.UncertaintyStated } =>
                "상한과 하한도 불확도도 없습니다",
            _ => "장치가 쓰는 전력이 없습니다",
        };

    public override string LintMend(Finding finding) =>
        finding switch
        {
            Finding.NotJson =>
                "이 줄을 보세요: 올바른 UTF-8, 객체 안에 같은 이름 없음, 64단계 이하",
            Finding.NotYaml => "이 줄을 보세요. 참조(*와 &)는 읽지 않습니다",
            Finding.TooLarge => "공시를 주변 내용과 나누어 내세요",
            Finding.UnknownFormat =>
                "CycloneDX와 SPDX는 bomFormat과 @context로, 카드는 앞의 YAML로, 점수는 sci로 알아봅니다",
            Finding.UnknownVersion => "이 가운데 한 판으로 내세요",
            Finding.NotValid => "이 자리를 스키마가 요구하는 대로 고치세요",
            Finding.Negative => "상쇄처럼 빼는 것은 따로 쓰고 나머지는 그대로 쓰세요",
            Finding.NoGrid => "두 수치의 단위와, 같은 작업의 것인지 확인하세요",
            Finding.NotTheSum => "빠진 부분을 쓰거나 전체를 고치세요",
            Finding.NoProviders => "공급한 곳마다 에너지원과 양을 쓰세요. 모르면 unknown",
            Finding.Missing missing => $"{missing.Field} 필드를 더하세요",
            Finding.TooMuchPower { IsImplied: true } =>
                "에너지와 장치 시간이 같은 작업의 것인지, 단위가 맞는지 확인하세요",
            Finding.TooMuchPower => "서버와 시설을 뺀 장치 하나의 전력을 쓰세요",
            Finding.TooLittleEnergy => "두 수치와 단위를 확인하고, 실패한 실행도 세었는지 보세요",
            Finding.WrongScore => "(E × I + M) / R을 한 단위로 다시 계산하세요",
            Finding.NotPlain => "그램을 평범한 소수로 쓰세요: 1500 또는 0.05",
            Finding.Unsaid { What: LintRule.AnyFigure } =>
                "에너지와 배출량을, 모르면 모르는 이유를 쓰세요",
            Finding.Unsaid { What: LintRule.BoundaryStated } => "IT인지 시설인지와 PUE를 쓰세요",
            Finding.Unsaid { What: LintRule.UncertaintyStated } => "하한과 상한을 쓰세요",
            _ => "장치 하나의 평균 전력이나 TDP를 쓰세요",
        };

    private static string SchemaReason(Disclosing.Schemas.SchemaError error) =>
        error.Keyword switch
        {
            "type" => $"{error.Found}: 형이 {error.Expected}이어야 합니다",
            "enum" or "const" => $"{error.Found}: 다음 가운데 하나여야 합니다: {error.Expected}",
            "required" => $"{error.Expected} 필드가 없습니다",
            "additionalProperties" or "unevaluatedProperties" or "false" =>
                "스키마에 없는 이름입니다",
            "minimum" or "exclusiveMinimum" => $"{error.Found}: {error.Expected}보다 작습니다",
            "maximum" or "exclusiveMaximum" => $"{error.Found}: {error.Expected}보다 큽니다",
            "pattern" => $"{error.Found}: {error.Expected}에 맞지 않습니다",
            "format" => $"{error.Found}: {error.Expected} 형식이 아닙니다",
            "uniqueItems" => "이미 있는 항목입니다",
            "anyOf" or "oneOf" => $"허용된 형태에 맞는 것: {error.Expected}",
            _ => $"{error.Keyword} {error.Expected}: 맞지 않습니다",
        };

    private static string GridReason(Finding.NoGrid grid)
    {
        string carbon = LintNumbers.Text(grid.Grams, LintUnit.Gram);
        string least = LintNumbers.Text(grid.LeastEnergy, LintUnit.KilowattHour);
        string follows =
            grid.Most <= grid.Least
                ? $"{carbon} ÷ {least} = {LintNumbers.Digits(grid.Most)} g/kWh"
                : $"{carbon} ÷ {least}~{LintNumbers.Text(grid.MostEnergy, LintUnit.KilowattHour)} = {LintNumbers.Digits(grid.Least)}~{LintNumbers.Digits(grid.Most)} g/kWh";
        string from = grid.IsFromPower ? "(에너지 = 장치 시간 × 전력 × PUE)" : "";
        return $"{follows}{from}. 전력은 {LintNumbers.Least}~{LintNumbers.Most}입니다";
    }

    private static string ScoreReason(Finding.WrongScore score)
    {
        double factor =
            Math.Max(score.Stated, score.Recomputed) / Math.Min(score.Stated, score.Recomputed);
        string off =
            double.IsFinite(factor) && factor > 0
                ? $" {LintNumbers.Digits(factor)}배 차이입니다"
                : "";
        return $"부분에서는 단위마다 {LintNumbers.Text(score.Recomputed, LintUnit.Gram)}인데 {LintNumbers.Text(score.Stated, LintUnit.Gram)}라고 했습니다.{off}";
    }
}
