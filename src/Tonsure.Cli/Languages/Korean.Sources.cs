using Tonsure.Grid.Sources;

namespace Tonsure.Cli.Languages;

/// <content>What is said of sources of intensities.</content>
internal sealed partial class Korean
{
    public override string GridHistory => "구역의 지난 시간별 값과 그 출처.";
    public override string GridFetch => "구역의 출처에 묻고 답을 저장합니다.";
    public override string GridImport => "CSV나 Parquet 파일의 집약도를 저장합니다.";
    public override string GridSources => "출처 목록과 각각의 상태.";
    public override string OptionOffline =>
        "아무에게도 묻지 않고 저장된 값, 자체 예보, 기본 수치만 씁니다.";
    public override string OptionHistoryFrom => "첫 시각(UTC). 기본값: 끝의 하루 전.";
    public override string OptionHistoryTo => "끝 시각(UTC), 포함하지 않음. 기본값: 지금.";
    public override string OptionFetchFrom => "첫 시각(UTC). 기본값: 예보에 필요한, 끝의 9주 전.";
    public override string ArgumentGridFile =>
        "utc_hour와 구역마다 한 열이 있는 CSV(.csv.gz도 가능), 또는 시간마다 한 행인 CSV나 Parquet.";
    public override string OptionImportZone =>
        "구역이 적히지 않은 파일의 구역. 적힌 파일이면 이 구역만 받습니다.";

    public override string OptionUnit(string names) => $"머리글에 없을 때의 단위: {names}.";

    public override string OptionLicence => "수치의 이용 허락. 값마다 함께 저장됩니다.";
    public override string OptionSignalKind =>
        "무엇을 셌는지: lifecycle(전과정) 또는 direct(직접).";
    public override string OptionBasis => "어느 발전을 셌는지: average(평균) 또는 marginal(한계).";

    public override string NotKept(string detail) => $"답을 저장하지 못했습니다: {detail}";

    public override string StoreUnreadable(string detail) =>
        $"저장된 집약도를 쓰지 못해 기본 수치로 갈음합니다: {detail}";

    public override string GridFileCorrupt(string path, string detail) =>
        $"저장된 집약도 파일이 손상되었습니다: {path}: {detail}";

    public override string GridFileCorruptMend(string path) =>
        $"{path}을(를) 백업에서 되살리거나, 옮겨 두고 다시 fetch나 import 하세요. 다른 파일은 그대로입니다";

    public override string GridFileMend =>
        "머리글에 시각, 집약도, 단위가 있어야 합니다: datetime,carbon_intensity_g_per_kwh. 또는 utc_hour와 구역마다 한 열";

    public override string NoZoneTaken(string path) => $"{path}에 알려진 구역이 없습니다";

    public override string RowsRejected(int count) => $"받지 않은 행: {count}";

    public override string NoSourceFor(string zone) => $"{zone}에 물을 출처가 없습니다";

    public override string NoSourceForMend =>
        "tonsure.yaml의 sources에 출처를 적거나 파일을 import 하세요. tonsure grid sources가 목록을 보입니다";

    public override string NobodyAnswered(string zone) => $"{zone}에 대해 답한 출처가 없습니다";

    public override string NobodyAnsweredMend =>
        "tonsure grid sources가 각각의 상태를 보입니다. 저장된 값과 기본 수치는 그대로 쓸 수 있습니다";

    public override string Fetching(string zone) => $"{zone} 받는 중";

    public override string SpanTooLong(int years) => $"기간은 최대 {years}년입니다";

    public override string DayInUtc => "날짜(UTC)";
    public override string HourInUtc => "시각(UTC)";
    public override string FromUtc => "처음";
    public override string UntilUtc => "끝";
    public override string PointCount => "값";
    public override string Added => "새 값";
    public override string Restated => "정정";
    public override string Unchanged => "그대로";
    public override string ForecastPoints => "예보";
    public override string SignalWord => "종류";
    public override string Tells => "역할";
    public override string AskedFor => "쓰는 구역";
    public override string AccessKey => "키";
    public override string KeyLacks => "없음";
    public override string LastAnswer => "마지막 답";
    public override string LastFailure => "마지막 실패";
    public override string Never => "없음";
    public override string Nobody => "–";

    public override string RestsUntil(string instant) => $"{instant}까지 쉽니다";

    public override string SourcesBehind(string hours) =>
        $"그 다음: 저장된 값, 자체 예보, 기본 프로필. {hours}시간보다 오래된 최신 값은 쓰지 않습니다";

    public override string NoSourceConfigured =>
        "tonsure.yaml의 sources가 비어 있어 아무에게도 묻지 않습니다. tonsure grid fetch는 그 구역을 아는 모두에게 묻습니다";

    public override string LatestObserved(string start, string grams, string source) =>
        $"최신 관측: {start}부터 {grams} g CO₂e/kWh ({source})";

    public override string MadeByOthers => "출처의 예보";
    public override string SourceAddressMend =>
        "http://127.0.0.1:8080 같은 주소를 적거나 변수를 지우세요";

    public override string SourceAddressBroken(string variable, string value) =>
        $"{variable}: '{value}'은(는) 주소가 아닙니다";

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
            SourceFailure.Stale => "오래됨",
            _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, "no failure"),
        };

    public override string GridTrain =>
        "구역의 이력으로 자체 예보를 학습합니다. 다른 실행처럼 측정됩니다.";

    public override string TrainingZone(string zone) => $"{zone} 학습";

    public override string Trained(string zone, string from, string until, string path) =>
        $"{zone}: {from}부터 {until}까지 학습하여 {path}에 두었습니다. 그 뒤의 예보가 씁니다";

    public override string TrainTooShort(string zone, int days, int needed) =>
        $"{zone}의 이력은 {days}일입니다. {needed}일이 필요합니다";

    public override string TrainTooShortMend =>
        "더 받거나 가져오세요. --history로 파일을 적어도 됩니다. 다른 구역들의 모델은 4주로 예보합니다";
}
