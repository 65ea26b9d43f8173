using System.Collections.Immutable;
using CsCheck;
using Tonsure.Estimating;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Estimating;

/// <summary>Tables with figures near the shipped ones, and ways to ask.</summary>
internal static class Estimates
{
    public static InferenceTables Tables { get; } =
        new(
            new RooflineCoefficients(0.93, 1.76, 0.5, 0.00064, 0.00006, 1.87, 0.79, 1.7, 0.85),
            new PowerFractionCoefficients(0.39, 0.05, 0.11, 0.055),
            new ParameterCoefficients(0.02, 0.28, 0.65),
            new LogInterval(0.41, 0.61),
            new LogInterval(0.71, 1.4),
            new LogInterval(0.46, 0.3),
            new LogInterval(1.59, 1.58),
            new MeasuredRange((7, 4096), (1, 8), (8e9, 671e9), (3e9, 70e9), (314, 6131)),
            new Assumption[]
            {
                new("batch", 64, 8, 512, "1", "test", Given: false),
                new("cached_read_factor", 1, 0.5, 50, "1", "test", Given: false),
                new("host_share", 0.43, 0.21, 0.82, "1", "test", Given: false),
                new("prefill_mfu", 0.45, 0.2, 0.7, "1", "test", Given: false),
                new("serving_power_fraction", 0.75, 0.57, 0.9, "1", "test", Given: false),
                new("training_mfu", 0.38, 0.25, 0.52, "1", "test", Given: false),
                new("training_power_fraction", 0.75, 0.57, 0.9, "1", "test", Given: false),
            }.ToImmutableDictionary(assumption => assumption.Name, StringComparer.Ordinal),
            "test"
        );

    /// <summary>Devices from a small inference card to the largest, measured ones among them.</summary>
    public static Gen<DeviceFigures> Devices { get; } =
        Gen.OneOf(
            Gen.Bool.Select(first => first ? DeviceFigures.H100 : DeviceFigures.B200),
            Gen.Select(Gen.Double[70, 1500], Gen.Double[60e12, 5e15], Gen.Double[0.3e12, 20e12])
                .Select(
                    (watts, flops, bytes) => new DeviceFigures(Power.FromWatts(watts), flops, bytes)
                )
        );

    public static Gen<InferenceModel> Models { get; } =
        Gen.Select(
                Gen.Double[Math.Log(1e8), Math.Log(2e12)],
                Gen.OneOf(Gen.Const(1.0), Gen.Double[0.02, 1]),
                Gen.Int[0, WeightPrecision.All.Length - 1].Select(i => WeightPrecision.All[i])
            )
            .Select(
                (log, active, precision) =>
                    new InferenceModel("m", Math.Exp(log), Math.Exp(log) * active, precision)
            );

    public static Gen<InferenceWorkload> Workloads { get; } =
        Gen.Select(
                Gen.Int[0, 100_000],
                Gen.Double[0, 1],
                Gen.Int[1, 30_000],
                Gen.Double[0, 1],
                Gen.Int[1, 1000],
                Gen.Double[-2000, 8000].Select(b => b < 1 ? null : (double?)b),
                Gen.Int[1, 64]
            )
            .Select(
                (input, cached, output, reasoning, requests, batch, devices) =>
                    new InferenceWorkload(
                        input,
                        Math.Floor(input * cached),
                        output,
                        Math.Floor(output * reasoning),
                        requests,
                        batch,
                        devices
                    )
            );

    /// <summary>Any of the four rungs.</summary>
    public static Gen<InferenceInputs> Inputs { get; } =
        Gen.Select(Models, Workloads, Devices, Gen.Int[0, 3], Gen.Double[1, 1e5])
            .Select(
                (model, work, device, rung, speed) =>
                    new InferenceInputs(
                        model,
                        work,
                        rung == 3 ? null : device,
                        rung == 1 ? speed : null,
                        rung == 0 ? ItEnergy.FromJoules(speed * 100) : null,
                        null
                    )
            );

    /// <summary>An estimate that has to be there.</summary>
    public static InferenceEstimate Of(InferenceInputs inputs) =>
        Assert
            .IsType<InferenceOutcome.Estimated>(new InferenceEstimator(Tables).Estimate(inputs))
            .Estimate;

    /// <summary>An estimate that has to be there.</summary>
    public static TrainingEstimate Of(TrainingInputs inputs) =>
        Assert
            .IsType<TrainingOutcome.Estimated>(new TrainingEstimator(Tables).Estimate(inputs))
            .Estimate;
}
