using ModelContextProtocol.Server;

namespace Tonsure.Web.Mcp;

/// <summary>One tool of an AI agent.</summary>
internal interface IMcpTool
{
    /// <summary>The tool with its schema.</summary>
    McpServerTool Make();
}
