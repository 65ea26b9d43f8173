using System.CommandLine;
using Tonsure.Cli.Serving;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure serve</c>.</summary>
internal static class ServeCommand
{
    private const string DefaultListen = "127.0.0.1:8080";

    public static Command Create(CommandContext cli)
    {
        Option<string> listen = new("--listen")
        {
            Description = cli.Texts.OptionListen,
            DefaultValueFactory = _ => DefaultListen,
        };
        Option<bool> isPublic = new("--public") { Description = cli.Texts.OptionPublic };
        Option<string[]> host = new("--host") { Description = cli.Texts.OptionHost };
        Option<string?> certificate = new("--tls-cert") { Description = cli.Texts.OptionTlsCert };
        Option<string?> key = new("--tls-key") { Description = cli.Texts.OptionTlsKey };
        Option<string[]> proxy = new("--trusted-proxy") { Description = cli.Texts.OptionProxy };
        Command command = new("serve", cli.Texts.Serve)
        {
            listen,
            isPublic,
            host,
            certificate,
            key,
            proxy,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                Server.ServeAsync(
                    cli,
                    new ServeRequest(
                        parsed.GetValue(listen)!,
                        parsed.GetValue(isPublic),
                        parsed.GetValue(host) ?? [],
                        parsed.GetValue(certificate),
                        parsed.GetValue(key),
                        parsed.GetValue(proxy) ?? []
                    ),
                    cancellationToken
                )
        );
        return command;
    }
}
