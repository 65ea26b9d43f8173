namespace Tonsure.Estimating;

/// <summary>
/// Power of the devices over their limit while they serve: base × (total ÷ devices)^a × (active ÷ devices)^b × batch^c,
/// parameters in 10⁹. No exponent is negative, and a + b is below 1, so that more devices draw more.
/// </summary>
/// <param name="Base">At 10⁹ parameters a device and a batch of 1.</param>
/// <param name="TotalExponent">a.</param>
/// <param name="ActiveExponent">b.</param>
/// <param name="BatchExponent">c.</param>
public sealed record PowerFractionCoefficients(
    double Base,
    double TotalExponent,
    double ActiveExponent,
    double BatchExponent
)
{
    // Devices that serve were measured at 0.27 of their limit and above; none draws more than its limit for long.
    private const double Least = 0.25;

    /// <summary>The fraction, from a quarter to one.</summary>
    public double Of(InferenceModel model, int devices, double batch) =>
        Math.Clamp(Unclamped(model, devices, batch), Least, 1);

    private double Unclamped(InferenceModel model, int devices, double batch) =>
        Base
        * Math.Pow(model.TotalParameters / 1e9 / devices, TotalExponent)
        * Math.Pow(model.ActiveParameters / 1e9 / devices, ActiveExponent)
        * Math.Pow(batch, BatchExponent);
}
