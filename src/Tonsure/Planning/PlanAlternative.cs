using Tonsure.Quantities;

namespace Tonsure.Planning;

/// <summary>Another place and time that a job might have had.</summary>
/// <param name="Site">The site's id.</param>
/// <param name="Start">When it would have started.</param>
/// <param name="Carbon">What it would have emitted.</param>
public sealed record PlanAlternative(string Site, DateTimeOffset Start, CarbonMass Carbon);
