namespace Tonsure.FactorTables.Inference;

/// <summary>The three formulas fitted on the text tasks, with the errors that they make on models that they have not seen.</summary>
internal sealed class Study
{
    public Study(IReadOnlyList<InferencePoint> all)
    {
        All = all;
        Text = [.. all.Where(p => p.IsText)];
        Roofline = new LeaveOut(Curves.Roofline, Text, p => p.Model);
        PowerFraction = new LeaveOut(Curves.PowerFraction, Text, p => p.Model);
        Parameters = new LeaveOut(Curves.Parameters, Text, p => p.Model);
        RooflineByFamily = new LeaveOut(Curves.Roofline, Text, p => p.Family);
        PowerFractionByFamily = new LeaveOut(Curves.PowerFraction, Text, p => p.Family);
        ParametersByFamily = new LeaveOut(Curves.Parameters, Text, p => p.Family);
        RooflineSpread = new Spread(Text, p => LogError(p, RooflineByFamily, ByRoofline));
        PowerSpread = new Spread(Text, p => LogError(p, PowerFractionByFamily, ByThroughput));
        ParametersSpread = new Spread(Text, p => LogError(p, ParametersByFamily, ByParameters));
    }

    public IReadOnlyList<InferencePoint> All { get; }

    public IReadOnlyList<InferencePoint> Text { get; }

    public LeaveOut Roofline { get; }

    public LeaveOut PowerFraction { get; }

    public LeaveOut Parameters { get; }

    public LeaveOut RooflineByFamily { get; }

    public LeaveOut PowerFractionByFamily { get; }

    public LeaveOut ParametersByFamily { get; }

    public Spread RooflineSpread { get; }

    public Spread PowerSpread { get; }

    public Spread ParametersSpread { get; }

    public static double ByRoofline(double[] theta, InferencePoint point) =>
        Estimating.Roofline.Of(Curves.Factors(theta), point.Decode).JoulesPerToken;

    public static double ByThroughput(double[] theta, InferencePoint point) =>
        Served(
            Curves.Fraction(theta).Of(point.Decode.Model, point.Decode.Devices, point.Decode.Batch),
            point
        );

    public static double ByParameters(double[] theta, InferencePoint point) =>
        Curves.Joules(theta).JoulesPerToken(point.Decode.Model);

    /// <summary>
    /// What mxfp4 needs beside its bytes. One model alone has it, so it must not bend the others' fit, and half of what
    /// it says is believed. Where that model is left out nothing is known of it, and the factor is 1.
    /// </summary>
    public double Microscaled() =>
        Math.Exp(
            0.5
                * Statistics.Percentile(
                    Text.Where(p => p.Decode.Model.Precision.IsMicroscaled)
                        .Select(p => Math.Log(p.JoulesPerToken / ByRoofline(Roofline.All, p))),
                    0.5
                )
        );

    /// <summary>Joules a token at a fraction of the power limit and the throughput that was measured.</summary>
    public static double Served(double fraction, InferencePoint point) =>
        fraction * point.Decode.Device.Tdp.Watts * point.Decode.Devices / point.TokensPerSecond;

    /// <summary>Log of what was measured over what a fit says that has not seen the point's group.</summary>
    public static double LogError(
        InferencePoint point,
        LeaveOut fits,
        Func<double[], InferencePoint, double> says
    ) => Math.Log(point.JoulesPerToken / says(fits.For(point), point));
}
