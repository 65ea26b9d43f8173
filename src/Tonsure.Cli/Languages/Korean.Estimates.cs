namespace Tonsure.Cli.Languages;

/// <content>What is said of estimates.</content>
internal sealed partial class Korean
{
    public override string Estimate => "학습이나 추론이 쓸 에너지를 범위와 근거와 함께 어림합니다.";
    public override string EstimateTraining =>
        "학습: 장치 시간과 와트로, 또는 매개변수와 토큰으로.";
    public override string EstimateInference => "추론: 모델과 하드웨어와 토큰으로.";
    public override string EstimateEmbodied =>
        "점유한 가속기와 그 몫의 서버를 만들 때 든 내재 탄소.";
    public override string OptionPue => "시설 에너지를 IT 에너지로 나눈 값, 1부터.";
    public override string OptionIntensity => "전기의 탄소 집약도(g CO₂e/kWh), 구역 값 대신.";
    public override string OptionYear => "구역 평균이 이 해의 값이어야 합니다.";
    public override string OptionHardware =>
        "가속기나 클라우드 기계 종류. `tonsure hardware`를 보세요.";
    public override string OptionDevices => "함께 일하는 가속기 수.";
    public override string OptionHours => "점유한 시간(시).";
    public override string OptionWatts => "서버 몫을 합한 가속기 하나의 평균 전력(와트).";
    public override string OptionDeviceHours => "시간 × 가속기 수, 예: 1.7e6.";
    public override string OptionParameters => "전체 매개변수 수, 14e9 같은 절대값.";
    public override string OptionParametersTotal => "전체 매개변수 수, 671e9 같은 절대값.";
    public override string OptionParametersActive =>
        "토큰 하나가 거치는 매개변수 수(전문가 혼합 모델).";
    public override string OptionTokens => "학습하는 토큰 수, 예: 15e12.";
    public override string OptionMfu => "모델 FLOPs 이용률, 0 초과 1 이하.";
    public override string OptionHostShare =>
        "서버의 나머지가 쓰는 에너지를 가속기의 것으로 나눈 값.";
    public override string OptionRuns => "같은 실행의 횟수, 또는 실행 목록이 든 YAML 파일.";
    public override string OptionMultiplier =>
        "실패한 실행과 탐색을 합한 전체가 주어진 값의 몇 배인지, 1부터.";
    public override string OptionModel => "이름으로 고르는 모델, 예: Qwen3-8B.";
    public override string OptionInputTokens => "프롬프트의 토큰 수(캐시된 것 포함). 없으면 0.";
    public override string OptionCachedTokens => "그 가운데 캐시에 이미 있는 것.";
    public override string OptionOutputTokens => "요청 하나에 생성하는 토큰 수(추론 과정 포함).";
    public override string OptionReasoningTokens => "그 가운데 생각만 하고 말하지 않은 것.";
    public override string OptionRequests => "같은 요청의 수. 없으면 1.";
    public override string OptionBatch => "동시에 처리하는 시퀀스 수의 평균.";
    public override string OptionTrace => "요청마다 한 줄인 CSV 파일: input_tokens, output_tokens.";
    public override string OptionTokensPerSecond => "전체 배치에서 잰 초당 출력 토큰 수.";
    public override string OptionCountedEnergy => "가속기 계수기가 전체에 대해 알린 에너지(줄).";
    public override string Accelerators => "가속기";
    public override string Facility => "시설";
    public override string AnyAccelerator => "가속기";
    public override string EstimateAssumed => "바탕으로 한 값";
    public override string EstimateGiven => "주어진 값";
    public override string EstimateFormula => "계산식";
    public override string OneOfTwoMend => "하나만 주세요";
    public override string NoSuchYearMend => "--year를 빼거나 --intensity를 주세요";
    public override string HardwareUnpublishedMend =>
        "--device-hours와 --watts를 주거나 다른 가속기를 고르세요";
    public override string RunsFileMend =>
        "이런 목록을 쓰세요: - {name: sweep, count: 400, device_hours: 2.5}";
    public override string ExpectedRuns => "1 이상의 정수나 파일";
    public override string TraceMend =>
        "머리줄 input_tokens,output_tokens 아래에 요청마다 한 줄씩 쓰세요";
    public override string ModelMend => "--params-total과 --params-active를 주세요";

    public override string OptionPrecision(string words) =>
        $"가중치 저장 방식: {words}. 없으면 bfloat16.";

    public override string ExpectedNumber(string least, string most) =>
        $"단위 없는 숫자, {least}부터 {most}까지";

    public override string OneOfTwo(string one, string other) =>
        $"{one}와 {other}는 같은 것을 두 번 말합니다";

    public override string NoSuchYear(string zone, string year, string known) =>
        $"--year {year}: {zone}은(는) {known}년 값만 있습니다";

    public override string NoAccelerators(string machine) => $"{machine}에는 가속기가 없습니다";

    public override string HardwareUnpublished(string name, string figure) =>
        $"{name}: {figure}가 공표되지 않았습니다";

    public override string EstimateNeeds(string option) => $"{option}이(가) 없습니다";

    public override string EstimateRefused(string option, string value) =>
        $"{option}: {value}은(는) 맞지 않습니다";

    public override string EstimateRuns(long count) => $"실행 {count}회";

    public override string ModelUnpublished(string name, string nearest) =>
        $"{name}의 매개변수는 공표되지 않았습니다. 아는 모델: {nearest}";

    public override string ModelUnknown(string typed, string nearest) =>
        $"'{typed}' 모델을 모릅니다. 가까운 이름: {nearest}";

    public override string EstimateDetail(string name) =>
        name switch
        {
            "it_j_per_output_token" => "토큰당",
            "accelerator_j_per_output_token" => "· 생성",
            "accelerator_j_per_input_token" => "· 프롬프트",
            "it_j_per_request" => "요청당",
            "it_j_per_thousand_requests" => "요청 천 건당",
            "requests" => "요청",
            "device_hours" => "장치 시간",
            "hours" => "시간",
            "flop" => "FLOP",
            _ => name,
        };

    public override string EstimateWidened(string reason) =>
        "범위를 넓힘: "
        + reason switch
        {
            "device_not_measured" => "이 장치는 측정한 장치가 아닙니다",
            "device_unknown" => "장치를 모릅니다",
            "precision_not_measured" => "이 정밀도로 측정한 모델이 없습니다",
            "batch_unknown" => "동시에 처리하는 시퀀스 수를 모릅니다",
            "batch_outside" => "배치 크기가 측정 범위 밖입니다",
            "devices_outside" => "측정한 것보다 장치가 많습니다",
            "total_parameters_outside" => "모델 크기가 측정 범위 밖입니다",
            "active_parameters_outside" => "활성 매개변수가 측정 범위 밖입니다",
            "context_outside" => "측정한 것보다 문맥이 깁니다",
            _ => reason,
        };
}
