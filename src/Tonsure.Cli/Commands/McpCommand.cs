using System.CommandLine;
using Tonsure.Cli.Serving;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure mcp</c>: the tools of AI agents over standard input and output.</summary>
internal static class McpCommand
{
    public static Command Create(CommandContext cli)
    {
        Command command = new("mcp", cli.Texts.Mcp);
        command.SetAction((_, cancellationToken) => McpServing.RunAsync(cli, cancellationToken));
        return command;
    }
}
