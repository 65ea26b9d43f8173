namespace Tonsure.Adapters.Grids.Sources;

/// <summary>How often a source may be asked.</summary>
/// <param name="Requests">At most so many.</param>
/// <param name="Per">In any span of this length.</param>
public sealed record RateLimit(int Requests, TimeSpan Per);
