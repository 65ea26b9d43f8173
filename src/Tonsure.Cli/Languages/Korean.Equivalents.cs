using Tonsure.Accounting;

namespace Tonsure.Cli.Languages;

/// <content>What carbon is compared with.</content>
internal sealed partial class Korean
{
    public override string Equivalent(EquivalenceKind kind, string amount, string source) =>
        kind switch
        {
            EquivalenceKind.SmartphoneCharge => $"스마트폰을 {amount}번 충전한 것과 같습니다",
            EquivalenceKind.CarKilometre => $"승용차로 {amount}를 간 것과 같습니다",
            EquivalenceKind.CarKilometreBritain => $"영국 승용차로 {amount}를 간 것과 같습니다",
            EquivalenceKind.TreeSeedlingTenYears =>
                $"도시의 어린나무 {amount}그루가 10년 동안 흡수하는 양과 같습니다",
            EquivalenceKind.FlightLondonNewYork =>
                $"런던에서 뉴욕까지 일반석 편도 {amount}번의 비행과 같습니다",
            EquivalenceKind.CarYear => $"승용차 {amount}대가 1년 동안 배출하는 양과 같습니다",
            EquivalenceKind.HomeElectricityYear =>
                $"미국 가정 {amount}가구가 1년 동안 쓰는 전기의 배출량과 같습니다",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no kind"),
        } + $" ({source})";

    public override string EquivalentEach(string mass) => $"하나에 {mass}";
}
