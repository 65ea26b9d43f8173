using System.Reflection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Tonsure.Web.Asking;

namespace Tonsure.Web.Mcp;

/// <summary>The tools of AI agents. A new tool is a new file and a line here.</summary>
/// <param name="footprints">The ledger.</param>
/// <param name="grid">The grid.</param>
/// <param name="estimates">Reckons what was not measured.</param>
public sealed class McpTools(IFootprints footprints, IGridAnswers grid, IEstimates estimates)
{
    private const string Instructions =
        "Tonsure keeps the carbon of AI work. Ask what was used, estimate what a step would use before it is taken, and find when the grid is cleanest. Every figure has bounds and evidence; unknown is never zero.";

    internal IReadOnlyList<McpServerTool> All { get; } =
    [
        new AskFootprintTool(footprints).Make(),
        new EstimateTrainingTool(estimates).Make(),
        new EstimateInferenceTool(estimates).Make(),
        new CheckClaimTool(estimates).Make(),
        new CleanestWindowTool(grid).Make(),
    ];

    internal static void Head(McpServerOptions options)
    {
        options.ServerInfo = new Implementation
        {
            Name = "tonsure",
            Title = "Tonsure",
            Version =
                typeof(McpTools)
                    .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
                    ?.InformationalVersion
                ?? "0",
        };
        options.ServerInstructions = Instructions;
    }
}
