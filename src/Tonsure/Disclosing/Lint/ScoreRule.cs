namespace Tonsure.Disclosing.Lint;

/// <summary>A score is (E × I + M) / R of its own parts, to the digits that scores are rounded to.</summary>
internal sealed class ScoreRule : ILintRule
{
    private const double Tolerance = 0.05;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReadDocument document, LintFacts facts)
    {
        foreach (ScoreParts score in document.Scores)
        {
            if (score.Units.Value <= 0 || Grams(score) is not { } grams)
            {
                continue;
            }

            double recomputed = grams / score.Units.Value;
            if (
                Math.Abs(score.Stated.Value - recomputed)
                > Tolerance * Math.Max(Math.Abs(score.Stated.Value), Math.Abs(recomputed))
            )
            {
                yield return new Finding.WrongScore(
                    score.Stated.Path,
                    score.Stated.Value,
                    recomputed
                );
            }
        }
    }

    private static double? Grams(ScoreParts score)
    {
        double? operational =
            score.Operational?.Value
            ?? (
                score is { Energy: { } energy, Intensity: { } intensity }
                    ? energy.Value * intensity.Value
                    : null
            );
        return operational is { } known ? known + (score.Embodied?.Value ?? 0) : score.Whole?.Value;
    }
}
