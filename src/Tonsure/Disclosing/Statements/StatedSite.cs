using Tonsure.Accounting;

namespace Tonsure.Disclosing.Statements;

/// <summary>A site's factors.</summary>
/// <param name="Site">The site; null for equipment that stands alone.</param>
/// <param name="Factors">What they are.</param>
public sealed record StatedSite(string? Site, SiteFactors Factors);
