using Tonsure.Grid.Sources;

namespace Tonsure.Web.Languages;

/// <content>What is said of the grid.</content>
internal sealed partial class Korean
{
    public override string GridName => "전력망";
    public override string GridTitle => "전력의 탄소집약도";
    public override string GridLead =>
        "구역을 고르면 앞으로 96시간과 가장 깨끗한 때를 보입니다. 이 표의 값은 기본 프로필이고, 구역마다의 페이지는 등록한 출처에 묻습니다.";
    public override string ThisHour => "이 시간";
    public override string Now => "지금";
    public override string NewestObserved => "최근 관측";

    public override string CleanestHours(int hours) => $"가장 깨끗한 {hours}시간";

    public override string YearlyMean => "연평균";

    public override string OnlyYearly(string zone) =>
        $"{zone}은(는) 연평균만 알려져 있어 어느 시간이 더 깨끗한지 알 수 없습니다.";

    public override string OnlyYearlyMend => "출처를 등록하거나 가진 시간별 자료를 들여오세요.";
    public override string AskWindow => "가장 깨끗한 때 찾기";
    public override string WindowHours => "작업 시간";
    public override string FindWindow => "찾기";
    public override string NextHours => "지난 24시간과 앞으로 96시간";
    public override string HoursAhead => "앞으로 96시간";
    public override string KeySeen => "지금까지";
    public override string KeyAhead => "예상";
    public override string WhoWasAsked => "물어본 출처";
    public override string Answered => "답함";
    public override string NobodyAsked =>
        "이 구역에 등록한 출처가 없어 아무에게도 묻지 않았습니다. 값은 자체 예보나 기본 프로필입니다.";

    public override string WhatCounts(string source, string vintage, string licence) =>
        $"기본 값: {source} {vintage}, {licence}. 전 과정 평균.";

    public override string UnknownZone(string typed) => $"“{typed}” 구역은 알려져 있지 않습니다.";

    public override string UnknownZoneMend => "아래 목록에서 고르세요.";
    public override string DidYouMean => "비슷한 것:";
    public override string Zones => "구역";

    public override string LessThanNow(string percent) => $"지금보다 −{percent}";

    public override string NoBetterThanNow => "지금보다 낫지 않음";
    public override string HourFrom => "시간";

    public override string OutlookDescription(
        string zone,
        string least,
        string leastAt,
        string most,
        string mostAt
    ) =>
        $"{zone}: 가장 낮은 값 {least} g/kWh({leastAt}), 가장 높은 값 {most} g/kWh({mostAt} UTC). 계단은 시간마다의 값, 띠는 90 % 범위이며 예상은 옅게 그렸습니다. 값은 아래 표에 있습니다.";

    public override string Failure(SourceFailure failure) =>
        failure switch
        {
            SourceFailure.UnknownZone => "모르는 구역",
            SourceFailure.NoKey => "키 없음",
            SourceFailure.Refused => "키 거부",
            SourceFailure.RateLimited => "요청 과다",
            SourceFailure.Unreachable => "연결 안 됨",
            SourceFailure.Resting => "쉬는 중",
            SourceFailure.Unreadable => "읽을 수 없는 답",
            SourceFailure.NoData => "해당 기간 자료 없음",
            SourceFailure.OtherSignal => "다른 종류의 값",
            _ => "오래됨",
        };
}
