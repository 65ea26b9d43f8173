using System.Collections.Immutable;

namespace Tonsure.Adapters.Meters;

/// <summary>What a probe found.</summary>
/// <param name="Method">The probe's method.</param>
/// <param name="Offers">Meters that work here.</param>
/// <param name="Problems">What could not be found or read; empty where all is well, or where there is nothing to expect.</param>
public sealed record MeterFinding(
    string Method,
    ImmutableArray<MeterOffer> Offers,
    ImmutableArray<MeterProblem> Problems
);
