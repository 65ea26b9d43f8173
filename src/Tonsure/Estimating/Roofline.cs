namespace Tonsure.Estimating;

/// <summary>Accelerator joules for one generated token, by what they are spent on.</summary>
/// <param name="Weights">Reading weights, shared by the batch.</param>
/// <param name="Compute">Multiplying.</param>
/// <param name="Cache">Reading the key-value cache.</param>
/// <param name="Step">What every step costs each device, shared by the batch.</param>
/// <param name="Sequence">What every token costs each device: scheduling, sampling, sending.</param>
public sealed record Roofline(
    double Weights,
    double Compute,
    double Cache,
    double Step,
    double Sequence
)
{
    /// <summary>All of it.</summary>
    public double JoulesPerToken => Weights + Compute + Cache + Step + Sequence;

    /// <summary>The joules of a token.</summary>
    public static Roofline Of(RooflineCoefficients fit, DecodePoint point)
    {
        InferenceModel model = point.Model;
        DeviceFigures device = point.Device;
        double fast = device.BandwidthPosition;
        double watts = device.Tdp.Watts * point.Devices;
        double eightBit = model.Precision.IsEightBit ? fit.EightBitWeights : 1;
        double all = model.Precision.IsMicroscaled ? fit.Microscaled : 1;
        return new Roofline(
            all
                * fit.Weights
                * eightBit
                * Math.Pow(fit.FastWeights, fast)
                * device.JoulesPerByte
                * model.BytesTouched(point.Batch)
                / point.Batch,
            all * fit.Compute * device.JoulesPerFlop * 2 * model.ActiveParameters,
            all * fit.Cache * device.JoulesPerByte * model.CacheBytesPerToken * point.ContextTokens,
            all * fit.StepSeconds * watts / point.Batch,
            all * fit.SequenceSeconds * Math.Pow(fit.FastSequence, fast) * watts
        );
    }
}
