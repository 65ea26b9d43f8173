using Tonsure.Estimating;
using Tonsure.FactorTables.Inference;

namespace Tonsure.FactorTables.Tables;

/// <summary>Open models by name: those that were measured, and others from their model cards. Closed ones are named without figures.</summary>
internal static class InferenceModelsTable
{
    public static Table Make(IReadOnlyList<InferencePoint> points)
    {
        var byHand = Facts.ReadNames("models.csv");
        var known = byHand.Select(r => r["name"]).ToHashSet(StringComparer.Ordinal);
        return new Table(
            "inference/models.csv",
            "name,aliases,total_params,active_params,precision,source",
            [
                .. byHand
                    .Select(r =>
                        new[]
                        {
                            r["name"],
                            r["aliases"],
                            Absolute(r["total_b"]),
                            Absolute(r["active_b"]),
                            r["precision"],
                            r["source"],
                        }
                    )
                    .Concat(
                        points
                            .Select(p => p.Decode.Model)
                            .DistinctBy(m => m.Name, StringComparer.Ordinal)
                            .Where(m => !known.Contains(m.Name))
                            .Select(Row)
                    )
                    .OrderBy(r => r[0], StringComparer.Ordinal),
            ]
        );
    }

    private static string[] Row(InferenceModel model) =>
        [
            model.Name,
            "",
            Figures.Write(model.TotalParameters, 0),
            Figures.Write(model.ActiveParameters, 0),
            model.Precision.Name,
            InferenceRegressionTable.Source,
        ];

    private static string Absolute(string billions) =>
        billions.Length == 0 ? "" : Figures.Write(Figures.Parse(billions) * 1e9, 0);
}
