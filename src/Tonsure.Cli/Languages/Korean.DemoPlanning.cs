namespace Tonsure.Cli.Languages;

/// <content>What is said of the demo's plan.</content>
internal sealed partial class Korean
{
    public override string DemoPlanning(string sites) =>
        $"같은 학습을 한 해 동안 매주, 다음 학습이 시작되기 전에 끝내는 것으로 하고, 전력망 프로필의 시간별 값으로 {sites}에 계획합니다:";

    public override string DemoNoPlan => "학습이 쓴 에너지를 알 수 없어 계획하지 않습니다";

    public override string DemoPlanSaves(
        string saving,
        string carbon,
        string baseline,
        int jobs,
        string site
    ) => $"{saving} 적음: 작업 {jobs}개를 {site}에서 바로 돌릴 때의 {baseline} 대신 {carbon} CO₂e";

    public override string DemoPlanPlaces(string places) => $"어디에: {places}";

    public override string DemoPlanFirst(string reason) => $"첫 작업: {reason}";
}
