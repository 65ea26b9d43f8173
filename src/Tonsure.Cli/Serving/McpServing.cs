using Tonsure.Web.Mcp;

namespace Tonsure.Cli.Serving;

/// <summary>Runs <c>tonsure mcp</c>: the output is the protocol's alone.</summary>
internal static class McpServing
{
    public static async Task<int> RunAsync(CommandContext cli, CancellationToken cancellationToken)
    {
        using Answers answers = new(cli, cancellationToken);
        await McpStdio.RunAsync(
            answers.Tools,
            Console.OpenStandardInput(),
            Console.OpenStandardOutput(),
            cancellationToken
        );
        return ExitCodes.Done;
    }
}
