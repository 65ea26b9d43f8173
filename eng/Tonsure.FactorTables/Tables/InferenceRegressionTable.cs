using Tonsure.FactorTables.Inference;

namespace Tonsure.FactorTables.Tables;

/// <summary>What is fitted to measured inference: coefficients with standard errors by the jackknife over models.</summary>
internal static class InferenceRegressionTable
{
    public const string Source = "mlenergy-v3";

    private const int Digits = 5;

    // Which parameters of the curves are logarithms of what is written.
    private static readonly (string Name, string Unit, bool Log)[] Roofline =
    [
        ("weights", "1", true),
        ("compute", "1", true),
        ("cache", "1", true),
        ("step", "s", true),
        ("sequence", "s", true),
        ("fast_weights", "1", true),
        ("fast_sequence", "1", true),
        ("eight_bit_weights", "1", true),
    ];

    private static readonly (string Name, string Unit, bool Log)[] PowerFraction =
    [
        ("base", "1", true),
        ("total_exponent", "1", false),
        ("active_exponent", "1", false),
        ("batch_exponent", "1", false),
    ];

    private static readonly (string Name, string Unit, bool Log)[] Parameters =
    [
        ("base", "J", true),
        ("active_exponent", "1", false),
        ("total_exponent", "1", false),
    ];

    public static Table Make(Study study) =>
        new(
            "inference/regression.csv",
            "method,coefficient,value,standard_error,unit,source",
            [
                .. Rows("roofline", Roofline, study.Roofline),
                // Of one model alone there is no standard error.
                [
                    "roofline",
                    "microscaled",
                    Figures.WriteDigits(study.Microscaled(), Digits),
                    "",
                    "1",
                    Source,
                ],
                .. Rows("power_fraction", PowerFraction, study.PowerFraction),
                .. Rows("parameters", Parameters, study.Parameters),
            ]
        );

    private static IEnumerable<string[]> Rows(
        string method,
        (string Name, string Unit, bool Log)[] names,
        LeaveOut fits
    )
    {
        var errors = fits.StandardErrors();
        return names.Select(
            (n, k) =>
            {
                var value = n.Log ? Math.Exp(fits.All[k]) : fits.All[k];
                return new[]
                {
                    method,
                    n.Name,
                    Figures.WriteDigits(value, Digits),
                    Figures.WriteDigits(n.Log ? value * errors[k] : errors[k], 2),
                    n.Unit,
                    Source,
                };
            }
        );
    }
}
