namespace Tonsure.Cli.Languages;

/// <content>What is said of access.</content>
internal abstract partial class Texts
{
    public abstract string Mcp { get; }
    public abstract string OptionPublic { get; }
    public abstract string OptionHost { get; }
    public abstract string OptionTlsCert { get; }
    public abstract string OptionTlsKey { get; }
    public abstract string OptionProxy { get; }
    public abstract string ExpectedAddress { get; }
    public abstract string ExpectedHost { get; }
    public abstract string HostNeeded { get; }
    public abstract string HostNeededMend { get; }
    public abstract string CertificateNeeded { get; }
    public abstract string CertificateUnusable(string path, string detail);
    public abstract string CertificateUnusableMend { get; }
    public abstract string Token { get; }
    public abstract string TokenNew { get; }
    public abstract string TokenList { get; }
    public abstract string TokenRevoke { get; }
    public abstract string ArgumentTokenName { get; }
    public abstract string ArgumentTokenId { get; }
    public abstract string OptionScope { get; }
    public abstract string OptionTokenDays { get; }
    public abstract string ExpectedTokenName { get; }
    public abstract string TokenMade(string id);
    public abstract string UnknownToken(string id);
    public abstract string UnknownTokenMend { get; }
    public abstract string NoTokens { get; }
    public abstract string TokenFor { get; }
    public abstract string TokenScopes { get; }
    public abstract string TokenCreated { get; }
    public abstract string TokenExpires { get; }
    public abstract string TokenRevoked { get; }
    public abstract string TokenFile(string path, bool isOpen, string detail);
    public abstract string TokenFileMend(string path, bool isOpen);
}
