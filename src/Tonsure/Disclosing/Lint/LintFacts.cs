namespace Tonsure.Disclosing.Lint;

/// <summary>What the linter has to know of hardware.</summary>
/// <param name="Find">The device that a document's words name; null where they name none that is known, or several.</param>
/// <param name="Best">The device with the most operations for a joule of all.</param>
public sealed record LintFacts(Func<string, DeviceFacts?> Find, DeviceFacts Best);
