namespace Tonsure.Disclosing.Lint;

/// <summary>How bad a finding is.</summary>
public enum LintSeverity
{
    /// <summary>The document should say more.</summary>
    Warning,

    /// <summary>The document is not valid, or what it says cannot be.</summary>
    Error,
}
