namespace Tonsure.Estimating;

/// <summary>
/// What the roofline regression has learnt. Factors are of a device's full power over the time at full bandwidth or peak;
/// none is negative, so that energy grows with tokens, parameters and devices.
/// </summary>
/// <param name="Weights">Of the time in which the touched weights pass.</param>
/// <param name="Compute">Of the time in which a token's multiplications are done.</param>
/// <param name="Cache">Of the time in which a token's key-value cache passes.</param>
/// <param name="StepSeconds">Seconds of full power that every device spends for each step.</param>
/// <param name="SequenceSeconds">Seconds of full power that every device spends for each token.</param>
/// <param name="FastWeights">Times <paramref name="Weights"/> at B200's bandwidth.</param>
/// <param name="FastSequence">Times <paramref name="SequenceSeconds"/> at B200's bandwidth.</param>
/// <param name="EightBitWeights">Times <paramref name="Weights"/> for 8-bit weights.</param>
/// <param name="Microscaled">Times everything for mxfp4 weights; one model alone tells it, and half of what it says is believed.</param>
public sealed record RooflineCoefficients(
    double Weights,
    double Compute,
    double Cache,
    double StepSeconds,
    double SequenceSeconds,
    double FastWeights,
    double FastSequence,
    double EightBitWeights,
    double Microscaled
);
