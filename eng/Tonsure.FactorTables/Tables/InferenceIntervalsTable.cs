using Tonsure.FactorTables.Inference;

namespace Tonsure.FactorTables.Tables;

/// <summary>How far each method may be off: 90% intervals on a logarithmic scale.</summary>
internal static class InferenceIntervalsTable
{
    public static Table Make(Study study)
    {
        var quantised = study.Text.Count(p => p.Decode.Model.Precision.IsQuantised);
        var all = study.Text.Count;
        return new Table(
            "inference/intervals.csv",
            "method,weights,lower_log,upper_log,points,source",
            [
                Row("parameters", "all", study.ParametersSpread.Pooled(), all),
                Row("power_fraction", "all", study.PowerSpread.Pooled(), all),
                Row("roofline", "quantised", study.RooflineSpread.Of(quantised: true), quantised),
                Row("roofline", "wide", study.RooflineSpread.Of(quantised: false), all - quantised),
            ]
        );
    }

    private static string[] Row(
        string method,
        string weights,
        (double Lower, double Upper) ends,
        int points
    ) =>
        [
            method,
            weights,
            Figures.Write(ends.Lower, 4),
            Figures.Write(ends.Upper, 4),
            Figures.Write(points),
            InferenceRegressionTable.Source,
        ];
}
