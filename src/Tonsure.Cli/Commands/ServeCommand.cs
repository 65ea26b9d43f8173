using System.CommandLine;
using System.Net;
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
        Command command = new("serve", cli.Texts.Serve) { listen };
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                IPEndPoint endpoint = ListenAddress.Read(cli, parsed.GetValue(listen)!);
                return Server.ServeAsync(cli, endpoint, cancellationToken);
            }
        );
        return command;
    }
}
