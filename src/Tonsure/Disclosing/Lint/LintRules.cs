using System.Collections.Immutable;

namespace Tonsure.Disclosing.Lint;

/// <summary>Names and severities of the rules.</summary>
public static class LintRules
{
    /// <summary>All rules, errors first.</summary>
    public static ImmutableArray<LintRule> All { get; } = [.. Enum.GetValues<LintRule>()];

    /// <summary>The rule's id for programs, such as <c>implied-intensity</c>.</summary>
    /// <param name="rule">The rule.</param>
    public static string Word(this LintRule rule) =>
        rule switch
        {
            LintRule.Syntax => "syntax",
            LintRule.KnownFormat => "known-format",
            LintRule.KnownVersion => "known-version",
            LintRule.Schema => "schema",
            LintRule.Negative => "negative",
            LintRule.ImpliedIntensity => "implied-intensity",
            LintRule.PartsSum => "parts-sum",
            LintRule.Providers => "providers",
            LintRule.Mandatory => "mandatory",
            LintRule.DevicePower => "device-power",
            LintRule.ComputeEnergy => "compute-energy",
            LintRule.Score => "score",
            LintRule.PlainNumber => "plain-number",
            LintRule.AnyFigure => "any-figure",
            LintRule.BoundaryStated => "boundary-stated",
            LintRule.UncertaintyStated => "uncertainty-stated",
            LintRule.DevicePowerStated => "device-power-stated",
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "no rule"),
        };

    /// <summary>How bad it is not to keep the rule.</summary>
    /// <param name="rule">The rule.</param>
    public static LintSeverity Severity(this LintRule rule) =>
        rule >= LintRule.AnyFigure ? LintSeverity.Warning : LintSeverity.Error;
}
