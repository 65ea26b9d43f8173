namespace Tonsure.Estimating;

/// <summary>Accelerator joules a generated token where only the model is known: base × active^a × total^b, parameters in 10⁹.</summary>
/// <param name="Base">Joules at 10⁹ parameters.</param>
/// <param name="ActiveExponent">a; not negative.</param>
/// <param name="TotalExponent">b; not negative.</param>
public sealed record ParameterCoefficients(double Base, double ActiveExponent, double TotalExponent)
{
    /// <summary>Joules a token, over all batches, devices and formats that were measured.</summary>
    public double JoulesPerToken(InferenceModel model) =>
        Base
        * Math.Pow(model.ActiveParameters / 1e9, ActiveExponent)
        * Math.Pow(model.TotalParameters / 1e9, TotalExponent);
}
