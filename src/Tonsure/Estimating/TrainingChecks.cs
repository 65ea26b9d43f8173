using System.Collections.Immutable;

namespace Tonsure.Estimating;

/// <summary>What inputs of training have to be. The limits are wide of anything that exists.</summary>
internal static class TrainingChecks
{
    private const double MostDeviceHours = 1e13;
    private const double MostTokens = 1e18;

    /// <summary>All that is wrong; empty where nothing is.</summary>
    public static ImmutableArray<EstimateRefusal> Of(TrainingInputs inputs)
    {
        InputCheck check = new();
        check.Within("runs", inputs.Runs.Length, 1, 1e6);
        foreach (TrainingRun run in inputs.Runs)
        {
            check.Within("runs", run.Count, 1, 1e9);
            check.WithinIfGiven("device_hours", run.DeviceHours, 0, MostDeviceHours);
            check.WithinIfGiven("training_tokens", run.Tokens, 0, MostTokens);
            Needs(check, inputs, run);
        }

        check.WithinIfGiven("active_parameters", inputs.ActiveParameters, 1e3, 1e15);
        check.WithinIfGiven("devices", inputs.Devices, 1, 1e8);
        // Zero is no utilisation at all, and would take for ever.
        check.WithinIfGiven("mfu", inputs.Mfu, 0.001, 1);
        check.WithinIfGiven("average_power_w", inputs.AveragePower?.Watts, 1, 100_000);
        check.WithinIfGiven("host_share", inputs.HostShare, 0, 10);
        if (inputs.EmbodiedKilograms is { } kilograms)
        {
            check.Within("embodied_kg", kilograms.Lower, 0, 1e6);
            check.Within("embodied_kg", kilograms.Upper, 0, 1e6);
            check.Within("life_years", inputs.LifeYears?.Lower ?? 0, 0.1, 100);
            check.Within("life_years", inputs.LifeYears?.Upper ?? 0, 0.1, 100);
        }

        if (inputs.Device is { } device)
        {
            InferenceChecks.Device(check, device);
        }

        return check.Refusals;
    }

    private static void Needs(InputCheck check, TrainingInputs inputs, TrainingRun run)
    {
        Missing(
            check,
            run.DeviceHours is null && run.Tokens is null,
            "device_hours",
            "give device-hours, or training tokens with active parameters and a device"
        );
        bool byTokens = run.DeviceHours is null && run.Tokens is not null;
        Missing(
            check,
            byTokens && inputs.ActiveParameters is null,
            "active_parameters",
            "training tokens need the active parameters"
        );
        Missing(
            check,
            byTokens && inputs.Device is null,
            "device",
            "training tokens need a device with its peak"
        );
        Missing(
            check,
            inputs is { AveragePower: null, Device: null },
            "average_power_w",
            "give the accelerators' average power, or a device with its power limit"
        );
    }

    private static void Missing(InputCheck check, bool missing, string field, string mend)
    {
        if (missing && !check.Refusals.Any(refusal => refusal.Field == field))
        {
            check.Refuse(new EstimateRefusal(field, double.NaN, null, null, mend));
        }
    }
}
