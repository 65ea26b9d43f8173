using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Tonsure.Grid;
using Tonsure.Web.Api.V1;
using Tonsure.Web.Asking;

namespace Tonsure.Web.Mcp;

/// <summary><c>cleanest_window</c>.</summary>
internal sealed class CleanestWindowTool(IGridAnswers grid) : IMcpTool
{
    private const int Longest = 96;

    public McpServerTool Make() =>
        McpServerTool.Create(
            AskAsync,
            ToolAnswers.Options(
                "cleanest_window",
                "Cleanest window",
                "When in the next 96 hours the grid of a zone is cleanest for work of some hours: its start (RFC 3339), mean intensity (g CO2e/kWh) with bounds, and what waiting saves in percent of starting now.",
                asksOthers: true
            )
        );

    private Task<CallToolResult> AskAsync(
        [Description("Grid zone, such as DE or US-CAL-CISO.")] string zone,
        [Description("How long the work takes, whole hours, 1 to 96. Default: 1.")] int hours = 1,
        CancellationToken cancellationToken = default
    )
    {
        if (hours is < 1 or > Longest)
        {
            return Task.FromResult(ToolAnswers.Refused($"hours is not from 1 to {Longest}"));
        }

        if (!ZoneId.TryParse(zone, out ZoneId id) || grid.Find(id) is not { } known)
        {
            return Task.FromResult(
                ToolAnswers.Refused(
                    $"zone '{zone}' is not known; nearest: {string.Join(", ", grid.Nearest(zone))}"
                )
            );
        }

        return ToolAnswers.GuardAsync(async () =>
            ToolAnswers.Of(
                WindowAnswer.Of(await grid.OutlookAsync(known.Zone, cancellationToken), hours),
                ApiJson.Plain.WindowAnswer
            )
        );
    }
}
