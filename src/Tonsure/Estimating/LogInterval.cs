using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>A 90% interval around a figure on a logarithmic scale: factors e^−Lower … e^Upper.</summary>
/// <param name="Lower">Not negative.</param>
/// <param name="Upper">Not negative.</param>
public sealed record LogInterval(double Lower, double Upper)
{
    /// <summary>This one in quadrature with an independent reason of doubt.</summary>
    public LogInterval With(Widening widening) =>
        new(double.Hypot(Lower, widening.Lower), double.Hypot(Upper, widening.Upper));

    /// <summary>This one in quadrature with a factor that has bounds of its own.</summary>
    public LogInterval With(double value, double lower, double upper) =>
        new(
            double.Hypot(Lower, Math.Log(value / lower)),
            double.Hypot(Upper, Math.Log(upper / value))
        );

    /// <summary>The interval around a figure that is not negative.</summary>
    public Bounded<double> Around(double value) =>
        new(value, value * Math.Exp(-Lower), value * Math.Exp(Upper));
}
