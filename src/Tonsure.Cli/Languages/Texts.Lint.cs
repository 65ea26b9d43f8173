using Tonsure.Disclosing.Lint;

namespace Tonsure.Cli.Languages;

/// <content>What is said of documents of anybody's.</content>
internal abstract partial class Texts
{
    public abstract string LintVerb { get; }
    public abstract string ArgumentLinted { get; }
    public abstract string OptionLintFormat { get; }
    public abstract string LintNoFormat { get; }
    public abstract string LintWhere { get; }
    public abstract string LintWhy { get; }
    public abstract string LintSeverityName(LintSeverity severity);
    public abstract string LintLine(int line);
    public abstract string LintHead(string file, string format, int errors, int warnings);

    /// <summary>What the rule asks, in a sentence without an end.</summary>
    public abstract string LintRuleName(LintRule rule);

    /// <summary>Why a document does not keep a rule, with the numbers.</summary>
    public abstract string LintReason(Finding finding);

    /// <summary>What to do about it.</summary>
    public abstract string LintMend(Finding finding);
}
