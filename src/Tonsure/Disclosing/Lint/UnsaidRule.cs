using System.Text.RegularExpressions;

namespace Tonsure.Disclosing.Lint;

/// <summary>A document that has figures says what is inside them, how well they are known, and what power the devices draw.</summary>
internal sealed class UnsaidRule : ILintRule
{
    private static readonly (LintRule Rule, Regex Words)[] Asked =
    [
        (
            LintRule.BoundaryStated,
            Words(
                @"\bboundar(y|ies)\b|\bpue\b|\bpower usage e|\bfacility\b|\bit energy\b|\bit equipment\b"
            )
        ),
        (
            LintRule.UncertaintyStated,
            Words(
                @"\buncertain|±|\bconfidence\b|\binterval\b|\blower\b|\bupper\b|\bbounds?\b|\bmargin\b"
            )
        ),
        (
            LintRule.DevicePowerStated,
            Words(
                @"\btdp\b|\bwatts?\b|\(k?w\)|\d ?k?w\b|\b(device|gpu|accelerator|chip) power\b|\bpower (per|draw|consumption)\b"
            )
        ),
    ];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReadDocument document, LintFacts facts)
    {
        if (document.Measures.Length == 0)
        {
            yield return new Finding.Unsaid(LintRule.AnyFigure);
            yield break;
        }

        string words = document.Words.Replace('_', ' ');
        foreach ((LintRule rule, Regex said) in Asked)
        {
            bool isTold =
                rule == LintRule.DevicePowerStated
                && document.Accounts.Any(account => account.Power is not null);
            if (!isTold && !said.IsMatch(words))
            {
                yield return new Finding.Unsaid(rule);
            }
        }
    }

    /// <summary>In linear time, however long the document.</summary>
    private static Regex Words(string pattern) =>
        new(
            pattern,
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking,
            TimeSpan.FromSeconds(10)
        );
}
