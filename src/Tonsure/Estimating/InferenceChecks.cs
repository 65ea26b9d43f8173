using System.Collections.Immutable;

namespace Tonsure.Estimating;

/// <summary>What inputs of inference have to be. The limits are wide of anything that exists.</summary>
internal static class InferenceChecks
{
    private const double MostTokens = 1e9;
    private const double MostRequests = 1e15;
    private const double MostParameters = 1e15;

    /// <summary>All that is wrong; empty where nothing is.</summary>
    public static ImmutableArray<EstimateRefusal> Of(InferenceInputs inputs)
    {
        InputCheck check = new();
        InferenceWorkload work = inputs.Workload;
        Model(check, inputs.Model);
        check.Within("input_tokens", work.InputTokens, 0, MostTokens);
        check.Within("cached_input_tokens", work.CachedInputTokens, 0, MostTokens);
        check.NotAbove(
            "cached_input_tokens",
            work.CachedInputTokens,
            "input_tokens",
            work.InputTokens
        );
        check.Within("output_tokens", work.OutputTokens, 0, MostTokens);
        check.Within("reasoning_tokens", work.ReasoningTokens, 0, MostTokens);
        check.NotAbove(
            "reasoning_tokens",
            work.ReasoningTokens,
            "output_tokens",
            work.OutputTokens
        );
        check.Within("requests", work.Requests, 0, MostRequests);
        check.WithinIfGiven("batch", work.Batch, 1, 1e6);
        check.Within("devices", work.Devices, 1, InferenceWorkload.MostDevices);
        check.WithinIfGiven("tokens_per_second", inputs.TokensPerSecond, 1e-6, 1e12);
        check.WithinIfGiven("host_share", inputs.HostShare, 0, 10);
        if (inputs.Device is { } device)
        {
            Device(check, device);
        }

        return check.Refusals;
    }

    /// <summary>Whether a device can exist.</summary>
    public static void Device(InputCheck check, DeviceFigures device)
    {
        check.Within("device_tdp_w", device.Tdp.Watts, 1, 100_000);
        check.Within("device_peak_flops", device.PeakFlops, 1e9, 1e19);
        check.Within(
            "device_bandwidth_bytes_per_second",
            device.BandwidthBytesPerSecond,
            1e8,
            1e16
        );
    }

    private static void Model(InputCheck check, InferenceModel model)
    {
        check.Within("total_parameters", model.TotalParameters, 1e3, MostParameters);
        check.Within("active_parameters", model.ActiveParameters, 1e3, MostParameters);
        check.NotAbove(
            "active_parameters",
            model.ActiveParameters,
            "total_parameters",
            model.TotalParameters
        );
        check.Within("bytes_per_weight", model.Precision.BytesPerWeight, 0.01, 16);
    }
}
