using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Tonsure.Web.Asking;

namespace Tonsure.Web.Mcp;

/// <summary><c>check_claim</c>.</summary>
internal sealed class CheckClaimTool(IEstimates estimates) : IMcpTool
{
    private const int LongestClaim = 65_536;

    public McpServerTool Make() =>
        McpServerTool.Create(
            AskAsync,
            ToolAnswers.Options(
                "check_claim",
                "Check a claim",
                "Recomputes a published footprint from its own inputs and says whether it is consistent (within its tolerance), inconsistent, or cannot be recomputed and what is missing.",
                asksOthers: false
            )
        );

    private Task<CallToolResult> AskAsync(
        [Description(
            "The claim as a YAML or JSON map. Inputs: n_devices and hours, or device_hours (h); avg_or_tdp_w (W per device); pue; gco2_per_kwh (g CO2e/kWh). Claimed: pub_energy_mwh, pub_energy_kwh, pub_energy_wh or pub_energy_j; pub_tco2e, pub_kgco2e or pub_gco2e. At will: id, model, hardware, region, expected_tolerance_pct, source, date."
        )]
            string claim,
        CancellationToken cancellationToken = default
    ) =>
        ToolAnswers.GuardAsync(async () =>
            claim.Length > LongestClaim
                ? ToolAnswers.Refused($"claim is longer than {LongestClaim} letters")
                : ToolAnswers.Of(await estimates.CheckClaimAsync(claim, cancellationToken))
        );
}
