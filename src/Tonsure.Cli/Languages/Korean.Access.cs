namespace Tonsure.Cli.Languages;

/// <content>What is said of access.</content>
internal sealed partial class Korean
{
    public override string Mcp => "표준 입출력으로 쓰는 AI 에이전트용 도구(MCP).";

    public override string OptionPublic =>
        "누구에게나 전력망처럼 모두의 것을 보여 줍니다. 배출 기록에는 여전히 토큰이 필요합니다.";

    public override string OptionHost =>
        "이 서버를 부르는 이름(예: carbon.example.org). 여러 번 쓸 수 있습니다.";

    public override string OptionTlsCert => "인증서와 체인(PEM). 주면 TLS로 답합니다.";

    public override string OptionTlsKey => "같은 파일에 없을 때 인증서의 키(PEM).";

    public override string OptionProxy =>
        "앞에서 TLS를 맡는 프록시의 주소. 그 프록시만 물을 수 있습니다. 여러 번 쓸 수 있습니다.";

    public override string ExpectedAddress => "10.0.0.5 같은 주소";

    public override string ExpectedHost => "carbon.example.org 같은 이름";

    public override string HostNeeded =>
        "루프백 밖에서는 정해진 이름에만 답하는데, 이름이 없습니다";

    public override string HostNeededMend => "--host carbon.example.org처럼 --host 이름을 더하세요";

    public override string CertificateNeeded => "--tls-cert 없이 --tls-key만 있습니다";

    public override string CertificateUnusable(string path, string detail) =>
        $"{path}: 키가 있는 인증서가 아닙니다: {detail}";

    public override string CertificateUnusableMend =>
        "둘 다 이 사용자가 읽을 수 있는 PEM 파일이어야 합니다";

    public override string Token => "프로그램과 사람을 들이는 토큰.";

    public override string TokenNew => "토큰을 만들어 한 번만 보여 줍니다.";

    public override string TokenList => "만들어 둔 토큰의 목록. 토큰 자체는 보여 주지 않습니다.";

    public override string TokenRevoke => "토큰을 곧바로, 영영 폐기합니다.";

    public override string ArgumentTokenName => "무엇에 쓸지.";

    public override string ArgumentTokenId => "tonsure token list에 보이는 ID.";

    public override string OptionScope =>
        "read, write, metrics. 여러 번 쓸 수 있습니다. 기본값: read.";

    public override string OptionTokenDays =>
        "이만큼 날이 지나면 쓸 수 없습니다. 기본값: 기한 없음.";

    public override string ExpectedTokenName => "글자 1~64개";

    public override string TokenMade(string id) =>
        $"지금 한 번만 보여 드립니다. tonsure token revoke {id}로 폐기합니다";

    public override string UnknownToken(string id) => $"'{id}' 토큰이 없습니다";

    public override string UnknownTokenMend => "tonsure token list에서 ID를 확인하세요";

    public override string NoTokens => "아직 토큰이 없습니다: tonsure token new 이름";

    public override string TokenFor => "용도";

    public override string TokenScopes => "허용";

    public override string TokenCreated => "만든 때";

    public override string TokenExpires => "기한";

    public override string TokenRevoked => "폐기";

    public override string TokenFile(string path, bool isOpen, string detail) =>
        isOpen
            ? $"{path}: 다른 사용자도 읽거나 쓸 수 있습니다"
            : $"{path}: 토큰 파일이 아닙니다: {detail}";

    public override string TokenFileMend(string path, bool isOpen) =>
        isOpen ? $"chmod 600 {path}" : $"{path}을(를) 지우고 새 토큰을 만드세요";
}
