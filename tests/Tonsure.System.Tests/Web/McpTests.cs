using ModelContextProtocol.Client;
using Tonsure.System.Tests.Cli;
using Xunit;

namespace Tonsure.System.Tests.Web;

/// <summary>An agent lists and calls every tool, over HTTP and over standard input and output.</summary>
public sealed class McpTests
{
    // A busy machine may take longer to start the program than the client waits before it falls back to older ways.
    private static readonly McpClientOptions Patient = new()
    {
        DiscoverProbeTimeout = TimeSpan.FromMinutes(1),
        InitializationTimeout = TimeSpan.FromMinutes(2),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Over_HTTP_with_a_token()
    {
        await using OurServer server = OurServer.New();
        await server.StartAsync(Token, isOperator: false);
        await LedgerFacts.AppendAsync(server.World, Token, LedgerFacts.Hour(1));
        await using HttpClientTransport transport = new(
            new HttpClientTransportOptions
            {
                Endpoint = new Uri(server.Server.Address, "/mcp"),
                TransportMode = HttpTransportMode.StreamableHttp,
                AdditionalHeaders = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["Authorization"] =
                        $"Bearer {server.World.Tokens.Create("agent", ["read"], null).Secret}",
                },
            },
            loggerFactory: null
        );
        await using McpClient client = await McpClient.CreateAsync(
            transport,
            Patient,
            cancellationToken: Token
        );
        await ToolCalls.AllAsync(client, Token);
        Assert.Empty(server.Failures);
    }

    [Fact]
    public async Task Over_standard_input_and_output()
    {
        using TheProgram program = new();
        StdioClientTransport transport = new(
            new StdioClientTransportOptions
            {
                Name = "tonsure",
                Command = TheProgram.Program,
                Arguments = ["mcp"],
                WorkingDirectory = program.Folder,
                EnvironmentVariables = new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["TONSURE_HOME"] = program.Home,
                },
            }
        );
        await using McpClient client = await McpClient.CreateAsync(
            transport,
            Patient,
            cancellationToken: Token
        );
        Assert.Equal("tonsure", client.ServerInfo?.Name);
        await ToolCalls.AllAsync(client, Token);
    }
}
