using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Tonsure.Web.Asking;

namespace Tonsure.Web.Mcp;

/// <summary><c>estimate_training</c>.</summary>
internal sealed class EstimateTrainingTool(IEstimates estimates) : IMcpTool
{
    public McpServerTool Make() =>
        McpServerTool.Create(
            AskAsync,
            ToolAnswers.Options(
                "estimate_training",
                "Estimate a training",
                "Energy (J), emissions (g CO2e), embodied carbon (g CO2e) and water (L) of a training, with bounds, formula and all assumptions, before it runs. Give device_hours (with watts or hardware), or params, tokens and hardware.",
                asksOthers: false
            )
        );

    private Task<CallToolResult> AskAsync(
        [Description("Accelerator-hours of one run, h.")] double? device_hours = null,
        [Description("Mean power of one accelerator, W.")] double? watts = null,
        [Description("Parameters of the model, such as 7e9.")] double? @params = null,
        [Description("Parameters that a token passes through, for a mixture of experts.")]
            double? params_active = null,
        [Description("Tokens that one run trains on, such as 2e12.")] double? tokens = null,
        [Description("An accelerator or machine type, such as H100 or p5.48xlarge.")]
            string? hardware = null,
        [Description("How many accelerators at once.")] int? devices = null,
        [Description("How many such runs. Default: 1.")] long? runs = null,
        [Description("Model FLOPs utilisation, 0 to 1.")] double? mfu = null,
        [Description(
            "Grid zone, such as DE or US-CAL-CISO. Default: the configured one, else the world."
        )]
            string? zone = null,
        [Description("A site that is known, such as gcp:europe-west1.")] string? site = null,
        [Description("Facility energy ÷ IT energy. Default: the site's.")] double? pue = null,
        [Description("Carbon intensity instead of a zone's, g CO2e/kWh.")]
            double? intensity_g_per_kwh = null,
        CancellationToken cancellationToken = default
    ) =>
        ToolAnswers.GuardAsync(async () =>
            ToolAnswers.Of(
                await estimates.TrainingAsync(
                    new TrainingAsk
                    {
                        DeviceHours = device_hours,
                        Watts = watts,
                        Parameters = @params,
                        ActiveParameters = params_active,
                        Tokens = tokens,
                        Hardware = hardware,
                        Devices = devices,
                        Runs = runs,
                        Utilisation = mfu,
                        Place = new PlaceAsk(site, zone, pue, intensity_g_per_kwh),
                    },
                    cancellationToken
                )
            )
        );
}
