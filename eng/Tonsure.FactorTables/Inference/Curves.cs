using Tonsure.Estimating;

namespace Tonsure.FactorTables.Inference;

/// <summary>The three formulas that are fitted. Their parameters are logarithms or exponents.</summary>
internal static class Curves
{
    // Where a residual stops to count by its square: about the spread of the good points.
    private const double Huber = 0.3;
    private const double Pull = 1e-3;

    /// <summary>Joules a token by the regression.</summary>
    public static RobustFit Roofline { get; } =
        new(
            (theta, p) => Math.Log(Estimating.Roofline.Of(Factors(theta), p.Decode).JoulesPerToken),
            p => p.JoulesPerToken,
            // Power near the limit while weights pass, half of the peak, a millisecond a step, a tenth a token.
            [0.1, 0.5, -0.5, Math.Log(1e-3), Math.Log(1e-4), 0, 0, 0],
            Huber,
            Pull
        );

    /// <summary>Power of devices that serve, over their limit.</summary>
    public static RobustFit PowerFraction { get; } =
        new(
            (theta, p) =>
                Math.Log(Fraction(theta).Of(p.Decode.Model, p.Decode.Devices, p.Decode.Batch)),
            p => p.PowerFraction,
            [Math.Log(0.4), 0.05, 0.1, 0.05],
            Huber,
            Pull
        );

    /// <summary>Joules a token by the model alone.</summary>
    public static RobustFit Parameters { get; } =
        new(
            (theta, p) => Math.Log(Joules(theta).JoulesPerToken(p.Decode.Model)),
            p => p.JoulesPerToken,
            [Math.Log(0.02), 0.4, 0.4],
            // Batches differ five-hundredfold; only the far ends are cut.
            huber: 1.5,
            Pull
        );

    public static RooflineCoefficients Factors(double[] theta)
    {
        var e = theta.Select(Math.Exp).ToArray();
        return new RooflineCoefficients(
            e[0],
            e[1],
            e[2],
            e[3],
            e[4],
            e[5],
            e[6],
            e[7],
            Microscaled: 1
        );
    }

    public static PowerFractionCoefficients Fraction(double[] theta) =>
        new(Math.Exp(theta[0]), theta[1], theta[2], theta[3]);

    public static ParameterCoefficients Joules(double[] theta) =>
        new(Math.Exp(theta[0]), theta[1], theta[2]);
}
