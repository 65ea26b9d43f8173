using Tonsure.Estimating;

namespace Tonsure.FactorTables.Inference;

/// <summary>A peer's published formula for GPU energy, from its own published coefficients (mlco2/ecologits at 954f7fb), for comparison.</summary>
internal static class EcoLogits
{
    /// <summary>Its own default there; it does not ask for the batch.</summary>
    public const double DefaultBatch = 64;

    // Wh a token and GPU = alpha × e^(beta × batch) × active parameters in 10⁹ + gamma.
    private const double Alpha = 1.1665273170451914e-06;
    private const double Beta = -0.011205921025579175;
    private const double Gamma = 4.052928146734005e-05;
    private const double JoulesPerWattHour = 3600;

    // It takes 16 bits a weight, a fifth more, and the next power of two of GPUs with 80 GB.
    private const double GpuBytes = 80e9;

    public static double JoulesPerToken(InferenceModel model, double batch) =>
        (Alpha * Math.Exp(Beta * batch) * model.ActiveParameters / 1e9 + Gamma)
        * JoulesPerWattHour
        * (model with { Precision = WeightPrecision.Bfloat16 }).FewestDevices(GpuBytes);
}
