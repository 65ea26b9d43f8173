using Tonsure.Estimating;
using Tonsure.Quantities;

namespace Tonsure.Cli.Estimates;

/// <summary>Embodied carbon of reserved accelerators and their part of the servers around them.</summary>
internal static class Reserved
{
    private const string DevicesPerServer = "devices_per_server";

    /// <summary>What device-hours reserve.</summary>
    /// <param name="cli">The command.</param>
    /// <param name="hardware">The accelerator; null takes the mean of its kind.</param>
    /// <param name="deviceHours">Hours × devices.</param>
    public static EmbodiedEstimate Of(
        CommandContext cli,
        HardwareChoice? hardware,
        Bounded<double> deviceHours
    )
    {
        HardwareCatalogues known = cli.World.Hardware;
        Assumption devices = cli.World.Inference.Default(DevicesPerServer);
        EmbodiedEstimate estimate = EmbodiedEstimate.Of(
            deviceHours,
            [
                new EmbodiedShare(
                    "device",
                    hardware?.Accelerator.Embodied ?? known.AnyAccelerator,
                    1
                ),
                new EmbodiedShare("server", known.Server, devices.Value),
            ]
        );
        return estimate with { Assumptions = [.. estimate.Assumptions, devices] };
    }
}
