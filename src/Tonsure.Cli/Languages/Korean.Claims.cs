using Tonsure.Adapters.Claims;
using Tonsure.Cli.Lint;
using Tonsure.Estimating;

namespace Tonsure.Cli.Languages;

/// <content>What is said of claims.</content>
internal sealed partial class Korean
{
    public override string Claims => "발표된 발자국을 그 입력으로 다시 계산합니다.";
    public override string ClaimsList => "목록: 발표된 발자국과 근거 카드.";
    public override string ClaimsShow => "목록의 하나를 출처와 근거와 함께 보여 줍니다.";
    public override string ClaimsCheck => "파일에 적힌 주장을 다시 계산합니다.";
    public override string ClaimsScore => "발표된 발자국마다 오차를 보여 줍니다.";
    public override string ArgumentClaim => "`tonsure claims list`의 id.";
    public override string ArgumentClaimFile =>
        "주장 하나 또는 목록(.yaml), 표(.tsv, .csv), co2_eq_emissions가 있는 모델 카드(.md).";
    public override string OptionFormatTableJson => "table 또는 json.";
    public override string ClaimName => "주장";
    public override string ClaimKind => "종류";
    public override string ClaimCard => "카드";
    public override string ClaimVerdictName => "판정";
    public override string ClaimClaimed => "발표";
    public override string ClaimRecomputed => "재계산";
    public override string ClaimAllowed => "가능 범위";
    public override string ClaimError => "오차";
    public override string ClaimImplied => "함의";
    public override string ClaimMissing => "빠진 것";
    public override string ClaimNoteName => "참고";
    public override string ClaimProvenance => "확인 방법";
    public override string ClaimCorrection => "틀렸다면";
    public override string ClaimCorrect =>
        "출처와 판, 그 안의 문구를 알려 주세요. 다시 계산하고 무엇이 바뀌었는지 밝히겠습니다.";
    public override string ClaimSays => "출처";
    public override string ClaimWhy => "왜 중요한가";
    public override string ClaimInput => "입력";
    public override string ClaimListNext => "근거는 tonsure claims show ID로 볼 수 있습니다.";

    public override string ClaimVerdict(ClaimVerdict verdict) =>
        verdict switch
        {
            Estimating.ClaimVerdict.Consistent => "일치",
            Estimating.ClaimVerdict.Inconsistent => "불일치",
            _ => "정보 부족",
        };

    public override string ClaimStatement(ClaimVerdict verdict) =>
        verdict switch
        {
            Estimating.ClaimVerdict.Consistent => "수치가 밝힌 입력에서 나옵니다.",
            Estimating.ClaimVerdict.Inconsistent => "수치가 밝힌 입력에서 나오지 않습니다.",
            _ => "밝힌 입력만으로는 수치를 다시 계산할 수 없습니다.",
        };

    public override string ClaimNote(ClaimNote note) =>
        note switch
        {
            Estimating.ClaimNote.BackSolved =>
                "집약도를 결과에서 거꾸로 구했으므로 맞아도 순환입니다. 빠진 것으로 보며 판정에 쓰지 않습니다.",
            Estimating.ClaimNote.NothingClaimed => "에너지도 배출량도 발표되지 않았습니다.",
            Estimating.ClaimNote.EnergyDiffers energy =>
                $"전력 × 시간이 발표된 에너지와 {ClaimPercent(energy.ErrorPpm)} 다릅니다.",
            Estimating.ClaimNote.ReadAs { Boundary: ClaimBoundary.It } =>
                "에너지에 PUE가 들었는지 출처가 밝히지 않습니다. 들지 않았다고 보면 수치가 나옵니다.",
            Estimating.ClaimNote.ReadAs =>
                "에너지에 PUE가 들었는지 출처가 밝히지 않습니다. 들었다고 보면 수치가 나옵니다.",
            Estimating.ClaimNote.NoGrid grid =>
                $"{grid.Intensity}는 발전소 전 생애 기준 전력망의 범위({LintNumbers.Least}–{LintNumbers.Most} g/kWh)를 벗어납니다. 계약의 값이거나 잘못 적은 값입니다.",
            Estimating.ClaimNote.UnitSlip slip =>
                $"수치가 {Size(slip)} {(slip.IsTooLow ? "작습니다" : "큽니다")}. 단위가 바뀌면 이렇게 됩니다.",
            Estimating.ClaimNote.ImpliedWithPue =>
                "PUE를 밝히지 않았으므로 함의된 g/kWh는 PUE × 집약도입니다.",
            Estimating.ClaimNote.CoversMore =>
                "수치에 전기 말고 다른 것도 들어 있는데 그 구성이 없습니다.",
            Estimating.ClaimNote.Reproduced found =>
                $"출처에 없는 PUE {found.Inference.Pue}, {found.Inference.Intensity}를 쓰면 {ClaimPercent(found.ErrorPpm)} 안에서 나옵니다.",
            Estimating.ClaimNote.CardText card =>
                $"카드의 배출량은 그램 단위의 소수입니다. '{card.Text}'에서 허브는 {card.Read} g을 읽습니다.",
            _ => throw new ArgumentOutOfRangeException(nameof(note), note, "no note"),
        };

    public override string ClaimScore(
        int consistent,
        int inconsistent,
        int insufficient,
        string largest
    ) =>
        $"일치 {consistent}건(가장 큰 오차 {largest}), 불일치 {inconsistent}건, 정보 부족 {insufficient}건";

    public override string UnknownClaim(string typed, string nearest) =>
        $"목록에 '{typed}'이(가) 없습니다. 가까운 이름: {nearest}";

    public override string UnknownClaimMend =>
        "tonsure claims list로 모두 볼 수 있습니다. 직접 쓴 파일은 tonsure claims check로 확인하세요";

    public override string ClaimBeyondMeasure(string id) =>
        $"주장 '{id}': 수치를 합치면 잴 수 없을 만큼 큽니다";

    public override string ClaimBeyondMeasureMend =>
        "시간, 와트, units, per_units의 단위를 확인하세요";

    public override string ClaimFile(ClaimFileException file) =>
        $"{ClaimPlace(file)}: "
        + file.Problem switch
        {
            ClaimFileProblem.Unreadable => file.Value,
            ClaimFileProblem.Malformed => $"주장을 읽을 수 없습니다: {file.Value}",
            ClaimFileProblem.Empty => "주장이 없습니다",
            ClaimFileProblem.NoCardEmissions => "머리말에 배출량이 없습니다",
            ClaimFileProblem.UnknownField => "주장에 없는 필드입니다",
            ClaimFileProblem.NotOneValue => "값 하나를 적을 곳입니다",
            ClaimFileProblem.NotANumber => $"'{file.Value}'은(는) 수가 아닙니다",
            ClaimFileProblem.TooSmall => $"{file.Value}은(는) {file.Expected}보다 작습니다",
            ClaimFileProblem.TooLarge => $"{file.Value}은(는) {file.Expected}보다 큽니다",
            ClaimFileProblem.NotAWord => $"'{file.Value}'은(는) 알 수 없는 말입니다",
            ClaimFileProblem.TwoUnits =>
                $"{file.Expected}과(와) 같은 양을 다른 단위로 또 적었습니다",
            ClaimFileProblem.HoursDiffer =>
                $"{file.Value}인데 n_devices × hours는 {file.Expected}입니다",
            ClaimFileProblem.SameId => $"'{file.Value}'이(가) 두 번 나옵니다",
            ClaimFileProblem.NotWhole => $"{file.Value}은(는) 정수가 아닙니다",
            _ => throw new ArgumentOutOfRangeException(nameof(file), file.Problem, "no problem"),
        };

    public override string ClaimFileMend(ClaimFileProblem problem, string expected) =>
        problem switch
        {
            ClaimFileProblem.Unreadable => "읽을 수 있는 파일을 주세요",
            ClaimFileProblem.Malformed or ClaimFileProblem.Empty =>
                "'필드: 값' 줄(.yaml), 머리줄이 있는 표(.tsv, .csv), 모델 카드(.md) 가운데 하나로 쓰세요",
            ClaimFileProblem.NoCardEmissions =>
                "카드를 ---로 시작하고 co2_eq_emissions에 그램 수나 emissions가 있는 맵을 쓰세요",
            ClaimFileProblem.UnknownField => $"가까운 이름: {expected}. 필드가 아닌 것은 빼세요",
            ClaimFileProblem.NotOneValue => "수나 글 하나만 쓰세요",
            ClaimFileProblem.NotANumber => "필드 이름의 단위로 수만 쓰고, 모르는 것은 비워 두세요",
            ClaimFileProblem.TooSmall => $"필드 이름의 단위로 {expected} 이상을 쓰세요",
            ClaimFileProblem.TooLarge => $"필드 이름의 단위로 {expected} 이하를 쓰세요",
            ClaimFileProblem.NotAWord => $"다음 가운데 하나를 쓰세요: {expected}",
            ClaimFileProblem.TwoUnits => "출처에 적힌 쪽만 남기세요",
            ClaimFileProblem.HoursDiffer =>
                "모든 장치를 합한 시간을 쓰거나 n_devices와 hours를 쓰세요",
            ClaimFileProblem.SameId => "주장마다 다른 id를 주세요",
            ClaimFileProblem.NotWhole => "더 작은 단위로 세세요",
            _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "no problem"),
        };

    private static string Size(ClaimNote.UnitSlip slip) =>
        slip.Factor.ToString("#,0.#####", System.Globalization.CultureInfo.InvariantCulture) + "배";
}
