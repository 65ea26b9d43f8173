namespace Tonsure.Cli.Languages;

/// <content>What is said of calibration.</content>
internal sealed partial class Korean
{
    public override string Calibrate => "이 기기의 계측값을 콘센트 전력에 맞춥니다.";
    public override string OptionWall =>
        "일정한 부하마다 한 줄인 CSV 파일: meter_w 열과 wall_w 열, 단위는 와트.";
    public override string OptionRecord =>
        "계측값을 일정한 간격(10s, 1m)으로 한 줄씩 씁니다. wall_w는 관리 제어기(IPMI)가 알려 주면 채우고 아니면 비워 둡니다.";
    public override string ExpectedStretch => "10s, 1m 같은 시간, 1s부터 60m까지";
    public override string CalibrateFileMend =>
        "머리줄 meter_w,wall_w 아래에 일정한 부하마다 한 줄씩 쓰세요. 계측값은 tonsure calibrate --record 30s가 써 줍니다";
    public override string CalibrateRefusedMend =>
        "유휴부터 최대까지 일정한 부하를 1분씩 걸고 두 값을 같은 시각에 읽으세요";
    public override string CalibrateBrokenMend =>
        "파일을 지우거나 다시 맞추세요: tonsure calibrate --wall FILE.csv";
    public override string CalibrateNone => "이 기기에는 맞춘 값이 없습니다";
    public override string CalibrateHow =>
        "tonsure calibrate --record 30s > pairs.csv; 비어 있는 wall_w에 전력계의 와트를 쓰고; tonsure calibrate --wall pairs.csv";

    public override string CalibrateFile(string detail) => detail;

    public override string CalibrateNoPower(string column, string text) =>
        $"{column} '{text}'은(는) 와트 단위의 전력이 아닙니다";

    public override string CalibrateTooFew(int pairs, int least) =>
        $"쌍이 {pairs}개입니다. 기울기와 절편과 오차를 구하려면 {least}개가 필요합니다";

    public override string CalibrateNoSpread(string least, string most) =>
        $"모든 쌍에서 계측값이 {least}–{most} W입니다. 기울기와 절편을 가를 수 없습니다";

    public override string CalibrateFalling(string slope) =>
        $"계측값이 오를 때 콘센트 전력이 내려갑니다 (기울기 {slope})";

    public override string CalibrateScattered(string percent, int line) =>
        $"쌍들이 어떤 직선에서도 {percent}% 벗어납니다. {line}번째 줄이 가장 많이 벗어납니다";

    public override string CalibrateLine(string slope, string sign, string offset) =>
        $"콘센트 = {slope} × 계측값 {sign} {offset} W";

    public override string CalibrateError(string percent, string watts, int pairs, string before) =>
        $"{pairs}개 쌍 하나하나가 나머지로 그은 직선에서 {percent}% ({watts} W, 제곱평균제곱근) 벗어납니다. 맞추기 전에는 {before}% 벗어났습니다";

    public override string CalibrateKept(string path) =>
        $"{path}에 두었습니다. 앞으로 이 기기의 실행은 보정(calibrated) 등급입니다";
}
