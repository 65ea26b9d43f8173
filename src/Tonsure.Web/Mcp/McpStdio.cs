using ModelContextProtocol.Server;

namespace Tonsure.Web.Mcp;

/// <summary>The tools over standard input and output, for an agent that starts the program itself.</summary>
public static class McpStdio
{
    /// <summary>Answers until the input ends.</summary>
    /// <param name="tools">The tools.</param>
    /// <param name="input">What the agent writes.</param>
    /// <param name="output">What the agent reads; nobody else may write to it.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static async Task RunAsync(
        McpTools tools,
        Stream input,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        McpServerOptions options = new() { ToolCollection = [.. tools.All] };
        McpTools.Head(options);
        await using StreamServerTransport transport = new(input, output, "tonsure", null);
        await using McpServer server = McpServer.Create(transport, options, null, null);
        await server.RunAsync(cancellationToken);
    }
}
