namespace Tonsure.Web.Languages;

/// <content>What is said of measurements in progress.</content>
internal sealed partial class Korean
{
    public override string LiveName => "실시간";
    public override string LiveTitle => "지금 측정하는 것";
    public override string LiveLost => "연결이 끊겨 다시 잇는 중입니다.";
    public override string LiveFollowing => "일어나는 대로 따라가고 있습니다.";
    public override string LiveWithoutScript => "스크립트가 없으면 5초마다 다시 읽습니다.";
    public override string NothingRuns => "이 기계에서 측정 중인 것이 없습니다.";
    public override string NothingRunsMend =>
        "-- 뒤에 명령을 넣거나 이미 도는 프로세스를 대세요. 1초 안에 여기에 나옵니다.";

    public override string RunsNow(int count) => $"실행 {count}개";

    public override string RunDied(string when) => $"{when} UTC에 측정이 끊겼습니다.";

    public override string RunDiedMend =>
        "그때까지 잰 것은 남아 있습니다. 다음 run이나 report가 장부에 넣습니다.";
    public override string PowerNow => "지금 전력";
    public override string Since => "시작";
    public override string PowerOverTime => "최근의 전력";

    public override string PowerDescription(double watts) =>
        $"구간마다의 평균 전력과 범위입니다. 마지막 구간은 {watts:0.0} W입니다.";

    public override string ByComponent => "부품별 값과 최근 구간";
}
