namespace Tonsure.Cli.Languages;

/// <content>What is said of access.</content>
internal sealed partial class English
{
    public override string Mcp => "Tools for AI agents (MCP) over standard input and output.";

    public override string OptionPublic =>
        "Whoever comes may look at what is everybody's, such as the grid; footprints still need a token.";

    public override string OptionHost =>
        "A name by which the server may be asked, such as carbon.example.org; may be repeated.";

    public override string OptionTlsCert =>
        "A certificate with its chain, PEM: then TLS is spoken.";

    public override string OptionTlsKey =>
        "The certificate's key, PEM, where it is not in the same file.";

    public override string OptionProxy =>
        "Address of a proxy before this server that speaks TLS; only it may ask. May be repeated.";

    public override string ExpectedAddress => "an address such as 10.0.0.5";

    public override string ExpectedHost => "a name such as carbon.example.org";

    public override string HostNeeded =>
        "beyond loopback a server answers to its names only, and none was given";

    public override string HostNeededMend => "add --host NAME, such as --host carbon.example.org";

    public override string CertificateNeeded => "--tls-key without --tls-cert";

    public override string CertificateUnusable(string path, string detail) =>
        $"{path}: no certificate with its key: {detail}";

    public override string CertificateUnusableMend => "both are PEM files that this user may read";

    public override string Token => "Tokens that let programs and people in.";

    public override string TokenNew => "Makes a token and shows it, once.";

    public override string TokenList => "What there is of tokens; not the tokens themselves.";

    public override string TokenRevoke => "Revokes a token, at once and for good.";

    public override string ArgumentTokenName => "What it is for.";

    public override string ArgumentTokenId => "The id that tonsure token list shows.";

    public override string OptionScope => "read, write or metrics; may be repeated. Default: read.";

    public override string OptionTokenDays =>
        "After so many days it allows nothing. Default: never.";

    public override string ExpectedTokenName => "1 to 64 letters";

    public override string TokenMade(string id) =>
        $"this is the only time that it is shown; tonsure token revoke {id} ends it";

    public override string UnknownToken(string id) => $"there is no token '{id}'";

    public override string UnknownTokenMend => "tonsure token list shows the ids";

    public override string NoTokens => "No token yet: tonsure token new NAME";

    public override string TokenFor => "for";

    public override string TokenScopes => "allows";

    public override string TokenCreated => "made";

    public override string TokenExpires => "until";

    public override string TokenRevoked => "revoked";

    public override string TokenFile(string path, bool isOpen, string detail) =>
        isOpen ? $"{path}: others may read or write it" : $"{path}: no token's file: {detail}";

    public override string TokenFileMend(string path, bool isOpen) =>
        isOpen ? $"chmod 600 {path}" : $"remove {path} and make a new token";
}
