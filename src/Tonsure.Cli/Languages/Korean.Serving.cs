namespace Tonsure.Cli.Languages;

/// <content>What is said of servers.</content>
internal sealed partial class Korean
{
    public override string Serve =>
        "HTTP로 답합니다: API, AI 에이전트용 도구(MCP), Carbon Aware SDK의 경로.";
    public override string OptionListen =>
        "주소와 포트. 루프백 밖에서는 TLS나 믿는 프록시가 있어야 합니다. 포트 0은 빈 포트를 골라 알려 줍니다.";
    public override string ExpectedListen => "127.0.0.1:8080 같은 주소와 포트";

    public override string Serving(string address) =>
        $"{address}에서 답하고 있습니다. Ctrl+C로 멈춥니다";

    public override string RequestFailed(string request, string detail) =>
        $"{request} 실패: {detail}";

    public override string NotLoopback(string typed) =>
        $"--listen {typed}: 이 기기의 루프백(loopback) 밖에서는 주고받는 내용을 도중에 누가 읽을 수 있습니다";

    public override string NotLoopbackMend(int port) =>
        $"--tls-cert 파일이나 TLS를 맡는 프록시의 --trusted-proxy 주소를 더하세요. 아니면 127.0.0.1:{port}에서 여세요";

    public override string ListenInUse(string endpoint) =>
        $"{endpoint}을(를) 열 수 없습니다. 다른 프로그램이 쓰고 있습니다";

    public override string ListenInUseMend =>
        "그 프로그램을 멈추거나 다른 포트를 고르세요. 포트 0은 빈 포트를 고릅니다";

    public override string ListenNotAllowed(string endpoint) =>
        $"{endpoint}을(를) 열 수 없습니다. 이 사용자에게 권한이 없습니다";

    public override string ListenNotAllowedMend => "1024 이상의 포트를 고르세요";

    public override string ListenNotHere(string endpoint) =>
        $"{endpoint}을(를) 열 수 없습니다. 이 기기에 없는 주소입니다";

    public override string ListenNotHereMend => "127.0.0.1에서 여세요";

    public override string ActivityZoneUnknown(Guid activity, string zone) =>
        $"활동 {activity}의 구역 {zone}은(는) 모르는 구역이어서 배출량을 알 수 없습니다";

    public override string ActivityZoneUnknownMend(Guid activity) =>
        $"tonsure ledger amend {activity} --zone 구역; 목록은 tonsure grid zones";

    public override string GridReplay =>
        "저장된 이력을 원하는 시각의 Electricity Maps와 GB API처럼 내줍니다.";
    public override string OptionReplayData =>
        "CSV(.csv.gz도 가능)가 있는 폴더: utc_hour 열과 구역마다 한 열, g/kWh. 직접 배출은 파일 이름에 'direct'가 있습니다.";
    public override string OptionPort => "127.0.0.1의 포트. 0은 빈 포트를 골라 알려 줍니다.";
    public override string OptionReplayAt => "시작할 때의 시각. 기본값: 자료가 시작되고 4주 뒤.";
    public override string OptionSpeed => "실제보다 몇 배 빨리 흐르는지. 0이면 멈춰 있습니다.";
    public override string OptionReplayToken => "/v3 요청에 필요한 auth-token. 기본값: 필요 없음.";
    public override string OptionFailEvery => "N번째 요청마다 500, 429, 503으로 번갈아 실패합니다.";
    public override string OptionLatency => "답하기 전의 밀리초.";
    public override string ExpectedPort => "0부터 65535까지의 포트";
    public override string ExpectedSpeed => "0부터 1000000까지의 수";
    public override string ExpectedFailEvery => "1 이상의 정수";
    public override string ExpectedLatency => "0부터 60000까지의 정수 밀리초";

    public override string Replaying(
        string address,
        int zones,
        string from,
        string until,
        string at
    ) =>
        $"{address}에서 구역 {zones}곳의 {from}부터 {until}까지를 되풀이합니다. 그곳은 지금 {at}입니다. Ctrl+C로 멈춥니다";

    public override string ReplayEmpty(string folder) =>
        $"{folder}: 구역의 전과정 집약도가 든 파일이 없습니다";

    public override string ReplayEmptyMend =>
        ".csv나 .csv.gz가 있는 폴더를 적으세요. 첫 줄은 utc_hour와 구역마다 한 열, 그 아래 한 시간에 한 줄입니다: 2026-01-01T00,412.3";

    public override string ReplaySkipped(string file, string columns) =>
        $"{file}: 구역 이름이 아니어서 뺀 열: {columns}";

    public override string ReplayUnforecast(string zones) =>
        $"기본 수치가 없어 예보 없이 이력만 내는 구역: {zones}";

    public override string ReplayOutside(string at, string from, string until) =>
        $"{at}에는 아는 것이 없습니다. 자료는 {from}부터 {until}까지입니다";
}
