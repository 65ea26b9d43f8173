using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Tonsure.Web.Asking;

namespace Tonsure.Web.Mcp;

/// <summary><c>estimate_inference</c>.</summary>
internal sealed class EstimateInferenceTool(IEstimates estimates) : IMcpTool
{
    public McpServerTool Make() =>
        McpServerTool.Create(
            AskAsync,
            ToolAnswers.Options(
                "estimate_inference",
                "Estimate inference",
                "Energy (J), emissions (g CO2e), embodied carbon (g CO2e) and water (L) of requests to a model, with bounds, formula and all assumptions: an agent can weigh its own next step. Give model or params, and output_tokens.",
                asksOthers: false
            )
        );

    private Task<CallToolResult> AskAsync(
        [Description("A model by name, such as Qwen3-8B; else give params.")] string? model = null,
        [Description("All parameters, such as 8e9.")] double? @params = null,
        [Description("Parameters that a token passes through, for a mixture of experts.")]
            double? params_active = null,
        [Description("Tokens read in a request, cached ones included.")]
            double? input_tokens = null,
        [Description("Those of them that were cached.")] double? cached_tokens = null,
        [Description("Tokens written in a request, reasoning included.")]
            double? output_tokens = null,
        [Description("How many requests. Default: 1.")] double? requests = null,
        [Description("An accelerator or machine type, such as H100.")] string? hardware = null,
        [Description("How many accelerators serve the model.")] int? devices = null,
        [Description("Sequences served at once.")] double? batch = null,
        [Description("Grid zone, such as DE. Default: the configured one, else the world.")]
            string? zone = null,
        [Description("A site that is known, such as gcp:europe-west1.")] string? site = null,
        [Description("Facility energy ÷ IT energy. Default: the site's.")] double? pue = null,
        [Description("Carbon intensity instead of a zone's, g CO2e/kWh.")]
            double? intensity_g_per_kwh = null,
        CancellationToken cancellationToken = default
    ) =>
        ToolAnswers.GuardAsync(async () =>
            ToolAnswers.Of(
                await estimates.InferenceAsync(
                    new InferenceAsk
                    {
                        Model = model,
                        Parameters = @params,
                        ActiveParameters = params_active,
                        InputTokens = input_tokens,
                        CachedTokens = cached_tokens,
                        OutputTokens = output_tokens,
                        Requests = requests,
                        Hardware = hardware,
                        Devices = devices,
                        Batch = batch,
                        Place = new PlaceAsk(site, zone, pue, intensity_g_per_kwh),
                    },
                    cancellationToken
                )
            )
        );
}
