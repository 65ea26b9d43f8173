using Tonsure.FactorTables.Inference;

namespace Tonsure.FactorTables.Tables;

/// <summary>Where inference was measured; beyond it bounds widen.</summary>
internal static class InferenceRangeTable
{
    public static Table Make(Study study)
    {
        var points = study.Text;
        return new Table(
            "inference/range.csv",
            "quantity,least,most,unit,source",
            [
                Row(
                    "active_parameters",
                    points.Min(p => p.Decode.Model.ActiveParameters),
                    points.Max(p => p.Decode.Model.ActiveParameters),
                    "1"
                ),
                // The mean batch lies a little below the sequences that were allowed.
                Row(
                    "batch",
                    Math.Floor(points.Min(p => p.Decode.Batch)),
                    points.Max(p => p.MostSequences),
                    "1"
                ),
                Row(
                    "context_tokens",
                    Math.Floor(points.Min(p => p.Decode.ContextTokens)),
                    Math.Ceiling(points.Max(p => p.Decode.ContextTokens)),
                    "1"
                ),
                Row(
                    "devices",
                    points.Min(p => p.Decode.Devices),
                    points.Max(p => p.Decode.Devices),
                    "1"
                ),
                Row(
                    "total_parameters",
                    points.Min(p => p.Decode.Model.TotalParameters),
                    points.Max(p => p.Decode.Model.TotalParameters),
                    "1"
                ),
            ]
        );
    }

    private static string[] Row(string quantity, double least, double most, string unit) =>
        [
            quantity,
            Figures.Write(least, 0),
            Figures.Write(most, 0),
            unit,
            InferenceRegressionTable.Source,
        ];
}
