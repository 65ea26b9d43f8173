using System.Globalization;
using Tonsure.FactorTables.Inference;

namespace Tonsure.FactorTables.Tables;

/// <summary>
/// Median absolute errors on models that the fit has not seen, beside those of the simplest rule and of a peer,
/// and the share of points inside the 90% intervals.
/// </summary>
internal static class InferenceErrorsTable
{
    private const double ConstantFraction = 0.75;
    private const string LeftOutModel = "model";
    private const string LeftOutFamily = "family";

    public static Table Make(Study study)
    {
        var text = study.Text;
        return new Table(
            "inference/errors.csv",
            "dimension,group,left_out,points,models,regression_error,throughput_error,constant_power_error,parameters_error,ecologits_error,ecologits_own_batch_error,regression_coverage,throughput_coverage,parameters_coverage,source",
            [
                Row(study, "all", "text tasks", LeftOutFamily, text),
                Row(study, "all", "text tasks", LeftOutModel, text),
                .. By(study, "architecture", p => p.Architecture),
                .. By(study, "batch", p => Band(p.Decode.Batch)),
                .. By(study, "gpu", p => p.Gpu),
                .. By(study, "precision", p => p.Decode.Model.Precision.Name),
                .. By(study, "task", p => p.Task),
                // Not fitted: their prompts are pictures, whose work is not in an output token's price.
                .. study
                    .All.Where(p => !p.IsText)
                    .GroupBy(p => p.Task, StringComparer.Ordinal)
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => Row(study, "task not fitted", g.Key, LeftOutModel, [.. g])),
            ]
        );
    }

    private static IEnumerable<string[]> By(
        Study study,
        string dimension,
        Func<InferencePoint, string> group
    ) =>
        study
            .Text.GroupBy(group, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Row(study, dimension, g.Key, LeftOutModel, [.. g]));

    private static string[] Row(
        Study study,
        string dimension,
        string group,
        string leftOut,
        IReadOnlyList<InferencePoint> points
    )
    {
        var family = leftOut == LeftOutFamily;
        var roofline = family ? study.RooflineByFamily : study.Roofline;
        var power = family ? study.PowerFractionByFamily : study.PowerFraction;
        var parameters = family ? study.ParametersByFamily : study.Parameters;
        return
        [
            dimension,
            group,
            leftOut,
            Figures.Write(points.Count),
            Figures.Write(points.Select(p => p.Model).Distinct(StringComparer.Ordinal).Count()),
            Median(points, p => Study.ByRoofline(roofline.For(p), p)),
            Median(points, p => Study.ByThroughput(power.For(p), p)),
            Median(points, p => Study.Served(ConstantFraction, p)),
            Median(points, p => Study.ByParameters(parameters.For(p), p)),
            Median(points, p => EcoLogits.JoulesPerToken(p.Decode.Model, EcoLogits.DefaultBatch)),
            Median(points, p => EcoLogits.JoulesPerToken(p.Decode.Model, p.Decode.Batch)),
            Coverage(
                points,
                p => Study.LogError(p, roofline, Study.ByRoofline),
                p => study.RooflineSpread.Of(p.Decode.Model.Precision.IsQuantised, without: p.Model)
            ),
            Coverage(
                points,
                p => Study.LogError(p, power, Study.ByThroughput),
                p => study.PowerSpread.Pooled(without: p.Model)
            ),
            Coverage(
                points,
                p => Study.LogError(p, parameters, Study.ByParameters),
                p => study.ParametersSpread.Pooled(without: p.Model)
            ),
            InferenceRegressionTable.Source,
        ];
    }

    private static string Band(double batch) =>
        batch switch
        {
            <= 32 => "0007-0032",
            <= 256 => "0033-0256",
            _ => "0257-4096",
        };

    private static string Median(
        IReadOnlyList<InferencePoint> points,
        Func<InferencePoint, double> says
    ) =>
        Share(
            Statistics.Percentile(points.Select(p => Math.Abs(says(p) / p.JoulesPerToken - 1)), 0.5)
        );

    private static string Coverage(
        IReadOnlyList<InferencePoint> points,
        Func<InferencePoint, double> logError,
        Func<InferencePoint, (double Lower, double Upper)> interval
    )
    {
        var inside = points.Count(p =>
        {
            var (lower, upper) = interval(p);
            var error = logError(p);
            return error >= -lower && error <= upper;
        });
        return Share((double)inside / points.Count);
    }

    private static string Share(double share) =>
        share.ToString("0.000", CultureInfo.InvariantCulture);
}
